package org.artsenrol.lottery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many learners of a list wish what nobody else of it wishes. Whoever knows all that such a
 * learner wished finds her line, here and in other lists, so each draw tells how many there are.
 * Order does not count; with it, or with her groups, there can only be more.
 *
 * @param entries lines of the list
 * @param unique those whose set of wishes occurs once
 */
public record WishSets(int entries, int unique) {

  public static WishSets of(EntryList list) {
    Map<List<String>, Integer> times = new HashMap<>();
    for (Entry entry : list.entries()) {
      times.merge(entry.application().wishes().stream().sorted().toList(), 1, Integer::sum);
    }
    int unique = (int) times.values().stream().filter(n -> n == 1).count();
    return new WishSets(list.entries().size(), unique);
  }

  /** The unique ones among all, from 0 to 1; 0 for the empty list. */
  public double share() {
    return entries == 0 ? 0 : (double) unique / entries;
  }
}
