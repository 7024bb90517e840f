package org.artsenrol.lottery.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.artsenrol.lottery.Allocation;
import org.artsenrol.lottery.Allocator;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.Reserve;
import org.junit.jupiter.api.Test;

class OddsTest {
  private static final int RUNS = 400;

  @Test
  void independentChanceIsSeatsByApplicants() {
    assertThat(Odds.independent(50, 20)).isCloseTo(0.4, within(1e-12));
    assertThat(Odds.independent(5, 20)).isEqualTo(1);
    assertThat(Odds.independent(5, 0)).isZero();
    assertThat(Odds.newcomer(0, 20)).isEqualTo(1);
    assertThat(Odds.newcomer(49, 20)).isCloseTo(0.4, within(1e-12));
    assertThat(Odds.independent(5, 5)).isEqualTo(1);
    assertThat(Odds.independent(1, 0)).isZero();
    assertThat(Odds.newcomer(5, 5)).isCloseTo(5 / 6.0, within(1e-12));
    assertThatThrownBy(() -> Odds.independent(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Odds.independent(1, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void formulaTellsAllWhereClassesAreDrawnApartWithOneWeightAndNoReserve() {
    List<Pass> open = List.of(Pass.open("open", 1));
    DrawSetup apart = setup(Allocation.INDEPENDENT, open);
    assertThat(Odds.isExact(apart)).isTrue();
    assertThat(Odds.isExact(setup(Allocation.ROUNDS, open))).isFalse();
    List<Pass> group = List.of(Pass.of("seniors", "SENIOR"), Pass.open("rest", 1));
    assertThat(Odds.isExact(setup(Allocation.INDEPENDENT, group))).isFalse();
    var weighted =
        new DrawSetup(
            apart.version(),
            apart.draw(),
            apart.entropy(),
            apart.limit(),
            apart.allocation(),
            List.of(1, 2),
            apart.classes(),
            apart.passes());
    assertThat(Odds.isExact(weighted)).isFalse();
    List<Application> wishes = alike(40, List.of("c-1"));
    assertThat(Odds.now(apart, wishes, 1))
        .containsEntry("c-1", new ClassOdds(40, Odds.independent(40, 10), Odds.newcomer(40, 10)))
        .containsEntry("c-2", new ClassOdds(0, 0, 1));
    assertThat(Odds.now(weighted, wishes, 20)).isEqualTo(Odds.simulate(weighted, wishes, 20));
  }

  @Test
  void noTrialTellsNothing() {
    DrawSetup setup = setup(Allocation.ROUNDS, List.of(Pass.open("open", 1)));
    assertThatThrownBy(() -> Odds.simulate(setup, List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Odds.simulate(setup, List.of(), 1)).hasSize(3);
  }

  @Test
  void simulationOfIndependentClassesAgreesWithTheFormula() {
    DrawSetup setup = setup(Allocation.INDEPENDENT, List.of(Pass.open("open", 1)));
    List<Application> wishes = alike(40, List.of("c-1"));
    ClassOdds odds = Odds.simulate(setup, wishes, RUNS).get("c-1");
    assertThat(odds.applicants()).isEqualTo(40);
    assertThat(odds.admitted()).isEqualTo(0.25);
    assertThat(odds.newcomer()).isCloseTo(Odds.newcomer(40, 10), within(0.01));
  }

  @Test
  void newcomersChanceIsTheOneThatTryingHerGives() {
    DrawSetup setup =
        setup(
            Allocation.ROUNDS,
            List.of(
                Pass.open("open", 2).reversingEven(),
                Pass.of("seniors", "SENIOR"),
                Pass.open("rest", 2)));
    var wishes = new ArrayList<>(alike(30, List.of("c-1", "c-2")));
    wishes.addAll(alike(25, List.of("c-2")));
    wishes.addAll(alike(2, List.of("c-3")));
    var odds = Odds.simulate(setup, wishes, RUNS);
    for (ClassSpec spec : setup.classes()) {
      assertThat(odds.get(spec.id()).newcomer())
          .as(spec.id())
          .isCloseTo(tried(setup, wishes, spec.id()), within(0.03));
    }
    assertThat(odds.get("c-3").newcomer()).isEqualTo(1);
  }

  private static double tried(DrawSetup setup, List<Application> others, String wish) {
    var all = new ArrayList<>(others);
    all.add(new Application(List.of(wish), List.of(), List.of(), 1, 1));
    int she = all.size() - 1;
    int runs = 2000;
    long wins =
        IntStream.rangeClosed(1, runs)
            .mapToObj(run -> Allocator.allocate(setup, all, new TrialLuck("tried", run, all)))
            .filter(
                outcome ->
                    outcome.rounds().stream()
                        .flatMap(round -> Arrays.stream(round.admitted()))
                        .flatMapToInt(IntStream::of)
                        .anyMatch(a -> a == she))
            .count();
    return (double) wins / runs;
  }

  @Test
  void sameApplicationsAlwaysGetTheSameFigures() {
    DrawSetup setup = setup(Allocation.ROUNDS, List.of(Pass.open("open", 1)));
    List<Application> wishes = alike(30, List.of("c-2", "c-1"));
    assertThat(Odds.simulate(setup, wishes, 20)).isEqualTo(Odds.simulate(setup, wishes, 20));
  }

  @Test
  void classThatNobodyWishesIsCertainForTheFirst() {
    DrawSetup setup = setup(Allocation.ROUNDS, List.of(Pass.open("open", 1)));
    assertThat(Odds.simulate(setup, List.of(), 1).get("c-1")).isEqualTo(new ClassOdds(0, 0, 1));
  }

  private static List<Application> alike(int n, List<String> wishes) {
    return IntStream.range(0, n)
        .mapToObj(i -> new Application(wishes, List.of(), List.of(), 2, 1))
        .toList();
  }

  private static DrawSetup setup(Allocation allocation, List<Pass> passes) {
    boolean reserve = passes.stream().anyMatch(pass -> pass.group().isPresent());
    List<Reserve> reserves = reserve ? List.of(new Reserve("SENIOR", 3)) : List.of();
    return new DrawSetup(
        DrawSetup.LC1,
        "draw-1",
        List.of(new EntropySource.Demo("demo-1")),
        2,
        allocation,
        List.of(1),
        IntStream.rangeClosed(1, 3)
            .mapToObj(i -> new ClassSpec("c-" + i, 10, List.of(), reserves))
            .toList(),
        passes);
  }
}
