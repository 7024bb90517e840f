package org.artsenrol.lottery.fairness;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.artsenrol.lottery.Allocator;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.RoundOutcome;

/** What everybody holds after one trial draw: how many classes, and whether the one wished most. */
record TrialHoldings(List<Application> applications, int[] held, boolean[] first) {

  static TrialHoldings of(
      DrawSetup setup, List<Application> applications, Allocator.Outcome outcome) {
    var holdings =
        new TrialHoldings(
            applications, new int[applications.size()], new boolean[applications.size()]);
    for (RoundOutcome round : outcome.rounds()) {
      for (int c = 0; c < round.admitted().length; c++) {
        holdings.take(setup.classes().get(c).id(), round.admitted()[c]);
      }
    }
    return holdings;
  }

  private void take(String classId, int[] admitted) {
    for (int a : admitted) {
      held[a]++;
      first[a] |= applications.get(a).wishes().get(0).equals(classId);
    }
  }

  int withNothing() {
    return (int) IntStream.of(held).filter(count -> count == 0).count();
  }

  int withFirstChoice() {
    return (int) IntStream.range(0, first.length).filter(a -> first[a]).count();
  }

  int seats(Predicate<Application> of) {
    return IntStream.range(0, held.length)
        .filter(a -> of.test(applications.get(a)))
        .map(a -> held[a])
        .sum();
  }
}
