package org.artsenrol.enrol.plan;

import java.util.List;
import java.util.Locale;
import org.artsenrol.enrol.kernel.Refused;

/** A plan cannot be stored as filled in; the one before stands, whole. */
public class PlanRefused extends Refused {
  private static final long serialVersionUID = 1L;

  private final transient List<PlanFlaw> flaws;

  /** Why. */
  public enum Reason {
    /** What was filled in cannot stand; {@link #flaws} says where. */
    FLAWED,
    /** A plan has at least one stage and no more than a few. */
    NUMBER,
    /** People go by it already, and it was not said why it must change. */
    REASON_MISSING,
    /** A stage that has begun cannot be taken out or moved to another place. */
    BEGUN,
    /** Classes keep seats for a group that no lottery of the plan draws for. */
    GROUP_IN_USE
  }

  PlanRefused(Reason reason, Object... facts) {
    super(reason, facts);
    flaws = List.of();
  }

  PlanRefused(List<PlanFlaw> flaws) {
    super(Reason.FLAWED, flaws.size());
    this.flaws = List.copyOf(flaws);
  }

  @Override
  public List<String> details(Locale reader) {
    return flaws.stream().map(flaw -> flaw.say(reader)).toList();
  }

  /** Everything that must be put right. */
  public List<PlanFlaw> flaws() {
    return flaws;
  }
}
