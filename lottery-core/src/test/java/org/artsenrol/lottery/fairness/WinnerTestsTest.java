package org.artsenrol.lottery.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.Entry;
import org.junit.jupiter.api.Test;

/** The tests of winners on contests that can be worked out by hand. */
class WinnerTestsTest {

  /** The first so many are of the group. */
  private static List<Entry> candidates(int count, int ofGroup) {
    return IntStream.range(0, count).mapToObj(i -> candidate(i, i < ofGroup)).toList();
  }

  private static Entry candidate(int number, boolean ofGroup) {
    String commit = String.format("%02x", number).repeat(32);
    List<String> groups = ofGroup ? List.of("SENIOR") : List.of();
    return Entry.of(
        commit, "0".repeat(16), new Application(List.of("clay"), List.of(), groups, 1, 1));
  }

  private static Contest contest(List<Entry> candidates, int from, int to) {
    return new Contest(
        candidates,
        candidates.subList(from, to).stream().map(Entry::code).collect(Collectors.toSet()));
  }

  /** Four of five out of ten for four seats: C(5,4) of C(10,4), on either side. */
  @Test
  void groupFollowsTheHypergeometricLaw() {
    Seen seen =
        WinnerTests.group(List.of(contest(candidates(10, 5), 0, 4)), "SENIOR").orElseThrow();
    assertThat(seen.count()).isEqualTo(5);
    assertThat(seen.observed()).isEqualTo(4);
    assertThat(seen.expected()).isCloseTo(2, within(1e-12));
    assertThat(seen.p()).isCloseTo(2 * 5 / 210.0, within(1e-12));
  }

  @Test
  void contestOfTheGroupAloneOrWithoutItSaysNothing() {
    var all = contest(candidates(10, 10), 0, 4);
    var nobody = contest(candidates(10, 0), 0, 4);
    assertThat(WinnerTests.group(List.of(all, nobody), "SENIOR")).isEmpty();
    assertThat(WinnerTests.group(List.of(), "SENIOR")).isEmpty();
    var one = contest(candidates(10, 5), 0, 4);
    assertThat(WinnerTests.group(List.of(all, one, nobody), "SENIOR"))
        .isEqualTo(WinnerTests.group(List.of(one), "SENIOR"));
  }

  /** Four of five, each with a chance of four in ten: 5 · 0.4⁴ · 0.6 + 0.4⁵, on either side. */
  @Test
  void earlierWinnersFollowTheBinomialLaw() {
    List<Entry> candidates = candidates(10, 0);
    Set<String> earlier =
        candidates.subList(0, 5).stream().map(Entry::code).collect(Collectors.toSet());
    Seen seen = WinnerTests.again(List.of(contest(candidates, 0, 4)), earlier).orElseThrow();
    assertThat(seen.observed()).isEqualTo(4);
    assertThat(seen.expected()).isCloseTo(2, within(1e-12));
    assertThat(seen.p()).isCloseTo(2 * 0.08704, within(1e-12));
  }

  private static Map<String, Integer> inOrder(List<Entry> candidates) {
    Map<String, Integer> arrivals = new HashMap<>();
    candidates.forEach(entry -> arrivals.put(entry.code(), arrivals.size()));
    return arrivals;
  }

  /** Thirty of sixty: ranks 465 against 915 with variance 4575, so 6.65 of the normal law. */
  @Test
  void earlyWinnersAreCountedByWilcoxonsRanks() {
    List<Entry> candidates = candidates(60, 0);
    Seen seen =
        WinnerTests.early(List.of(contest(candidates, 0, 30)), inOrder(candidates)).orElseThrow();
    assertThat(seen.count()).isEqualTo(30);
    assertThat(seen.observed()).isCloseTo(0.25, within(1e-12));
    assertThat(seen.expected()).isEqualTo(0.5);
    assertThat(seen.p()).isCloseTo(2.87e-11, within(1e-12));
    Seen even =
        WinnerTests.early(List.of(contest(candidates, 15, 45)), inOrder(candidates)).orElseThrow();
    assertThat(even.observed()).isCloseTo(0.5, within(1e-12));
    assertThat(even.p()).isEqualTo(1);
  }

  @Test
  void fewWinnersOrUnknownArrivalsSayNothing() {
    List<Entry> candidates = candidates(60, 0);
    Map<String, Integer> arrivals = inOrder(candidates);
    assertThat(WinnerTests.early(List.of(contest(candidates, 0, 29)), arrivals)).isEmpty();
    assertThat(WinnerTests.early(List.of(contest(candidates, 0, 30)), Map.of())).isEmpty();
    assertThat(WinnerTests.early(List.of(contest(candidates, 0, 60)), arrivals)).isEmpty();
    arrivals.remove(candidates.get(59).code());
    Seen seen = WinnerTests.early(List.of(contest(candidates, 0, 30)), arrivals).orElseThrow();
    assertThat(seen.observed()).isCloseTo(15 / 59.0, within(1e-12));
  }

  @Test
  void contestCouldHaveEndedDifferentlyWhereSomeWonAndSomeLost() {
    List<Entry> candidates = candidates(3, 0);
    assertThat(contest(candidates, 0, 0).isOpen()).isFalse();
    assertThat(contest(candidates, 0, 1).isOpen()).isTrue();
    assertThat(contest(candidates, 0, 2).isOpen()).isTrue();
    assertThat(contest(candidates, 0, 3).isOpen()).isFalse();
  }
}
