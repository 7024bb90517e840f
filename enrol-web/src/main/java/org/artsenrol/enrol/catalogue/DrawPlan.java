package org.artsenrol.enrol.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.artsenrol.lottery.Pass;

/**
 * How a stage gives out its seats: what the draw's manifest says beside the classes and the list.
 *
 * @param winLimit how many classes of the stage one learner may get
 * @param rounds of the open passes; 1 when independent
 * @param reverseEven whether worst luck goes first in even rounds
 * @param groups in the order in which their reserves are drawn, e.g. {@code SENIOR}
 * @param reserveFirst whether the reserves are drawn before everybody's seats; usually after
 */
public record DrawPlan(
    int winLimit,
    Allocation allocation,
    int rounds,
    boolean reverseEven,
    List<String> groups,
    boolean reserveFirst)
    implements Form {
  private static final int MOST_WINS = 100;

  public DrawPlan {
    groups = List.copyOf(groups);
  }

  /** Reserves drawn after everybody's seats. */
  public DrawPlan(
      int winLimit, Allocation allocation, int rounds, boolean reverseEven, List<String> groups) {
    this(winLimit, allocation, rounds, reverseEven, groups, false);
  }

  /**
   * The draw's passes (draw protocol, section 4): open to everybody; then each group by a ticket of
   * its own; then what the reserves left over, by everybody's first luck. Open before reserves
   * never makes it worse to declare a group; where a plan has them before, it takes the chance that
   * it does.
   */
  public List<Pass> passes() {
    List<Pass> reserves =
        groups.stream().map(group -> Pass.of(group.toLowerCase(Locale.ROOT), group)).toList();
    List<Pass> passes = new ArrayList<>(reserves);
    if (reserveFirst) {
      passes.add(openPass("open"));
    } else {
      passes.add(0, openPass("open"));
      if (!groups.isEmpty()) {
        passes.add(openPass("rest").withTicketOf("open"));
      }
    }
    return List.copyOf(passes);
  }

  private Pass openPass(String id) {
    Pass pass = Pass.open(id, rounds);
    return reverseEven ? pass.reversingEven() : pass;
  }

  List<Flaw> flaws() {
    boolean independent = allocation == Allocation.INDEPENDENT;
    return new Flaws()
        .required("allocation", allocation)
        .between("win_limit", winLimit, 1, MOST_WINS)
        .unless(
            !independent || rounds == 1,
            () -> Flaw.of("rounds", Flaw.Reason.INDEPENDENT_ROUNDS, rounds))
        .unless(
            !independent || !reverseEven,
            () -> Flaw.of("reverse_even", Flaw.Reason.INDEPENDENT_REVERSE, reverseEven))
        .unless(
            rounds >= 1 && rounds <= winLimit,
            () -> Flaw.of("rounds", Flaw.Reason.ROUNDS_OVER_LIMIT, rounds, winLimit))
        .found();
  }

  @Override
  public Map<String, String> columns() {
    return new Columns()
        .with("win_limit", winLimit)
        .with("allocation", allocation)
        .with("rounds", rounds)
        .with("reverse_even", reverseEven)
        .with("groups", String.join(";", groups))
        .with("reserve_first", reserveFirst)
        .asMap();
  }
}
