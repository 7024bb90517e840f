package org.artsenrol.enrol.catalogue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.artsenrol.enrol.kernel.Spoken;
import org.artsenrol.enrol.kernel.Words;

/**
 * The groups for which seats can be reserved. What proves that a learner belongs to one is written
 * in the published rules; its name stands in the words {@code Group.*}.
 */
public final class LearnerGroups {

  /** 65 and older on the term's first day. */
  public static final String SENIOR = "SENIOR";

  /** Finished a class of the term before. */
  public static final String RETURNING = "RETURNING";

  /** Every group there is. */
  public static final List<String> KNOWN = List.of(SENIOR, RETURNING);

  private LearnerGroups() {}

  /** A group as people call it. */
  public static Spoken named(String group) {
    return reader -> Words.say(reader, "Group." + group);
  }

  /** The groups that any of these lotteries draws for; all known ones if there is none yet. */
  static Set<String> of(Collection<Stage> lotteries) {
    Set<String> groups = new LinkedHashSet<>(KNOWN);
    if (!lotteries.isEmpty()) {
      groups.removeIf(g -> lotteries.stream().noneMatch(s -> s.getLearnerGroups().contains(g)));
    }
    return groups;
  }
}
