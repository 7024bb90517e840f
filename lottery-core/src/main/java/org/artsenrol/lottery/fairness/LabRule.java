package org.artsenrol.lottery.fairness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.artsenrol.lottery.Allocation;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.Reserve;

/**
 * One way of running the same stage: the choices that RULES publish because they change chances.
 *
 * @param reserveFirst whether groups draw their reserved seats before everybody or after
 * @param fresh whether each pass has tickets of its own, or all keep the luck of the first one
 * @param rounds of each pass for everybody; 1 when classes are drawn independently
 */
public record LabRule(Allocation allocation, boolean reserveFirst, boolean fresh, int rounds) {
  private static final int MOST_ROUNDS = 4;
  private static final String OPEN = "open";
  private static final String REST = "rest";

  /** Every rule that differs for this stage: without a reserve only the rounds do. */
  static List<LabRule> all(DrawSetup stage) {
    List<Boolean> choices = groups(stage).isEmpty() ? List.of(false) : List.of(false, true);
    var rules = new ArrayList<LabRule>();
    for (Allocation allocation : List.of(Allocation.INDEPENDENT, Allocation.ROUNDS)) {
      int most = allocation == Allocation.ROUNDS ? Math.min(MOST_ROUNDS, stage.limit()) : 1;
      for (int rounds : IntStream.rangeClosed(1, most).toArray()) {
        for (boolean reserveFirst : choices) {
          choices.forEach(fresh -> rules.add(new LabRule(allocation, reserveFirst, fresh, rounds)));
        }
      }
    }
    return rules;
  }

  /** The groups for which any class reserves seats. */
  static List<String> groups(DrawSetup stage) {
    return stage.classes().stream()
        .flatMap(spec -> spec.reserve().stream())
        .map(Reserve::group)
        .distinct()
        .sorted()
        .toList();
  }

  /** The stage under this rule: same classes, seats and limit. */
  DrawSetup on(DrawSetup stage) {
    return stage.drawn(allocation, passes(groups(stage)));
  }

  private List<Pass> passes(List<String> groups) {
    var passes = new ArrayList<Pass>();
    passes.add(Pass.open(OPEN, rounds));
    groups.forEach(group -> passes.add(Pass.of("of-" + group, group)));
    if (reserveFirst) {
      Collections.rotate(passes, -1);
    } else if (!groups.isEmpty()) {
      passes.add(Pass.open(REST, rounds));
    }
    Optional<String> first = fresh ? Optional.empty() : Optional.of(passes.get(0).id());
    first.ifPresent(luck -> passes.replaceAll(pass -> pass.withTicketOf(luck)));
    return passes;
  }
}
