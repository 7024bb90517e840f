package org.artsenrol.lottery.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.NumberedList;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.RoundResult;

/**
 * What any fair allocation has, read off the published result without the allocator: nobody beyond
 * a cap, a maximum, a clash or a reserve, and nobody left out for a worse ticket. A fault in the
 * allocator cannot hide here, because nothing of it is used.
 */
final class AllocationProperties {
  private final Published published;
  private final Turns.Stage stage;
  private final int[] left;
  private final int[] pool;

  AllocationProperties(Published published) {
    this.published = published;
    List<ClassSpec> classes = published.setup().classes();
    var list = new NumberedList(published.setup(), published.list());
    stage =
        new Turns.Stage(
            published.setup(),
            list,
            new PublishedTickets(published, list),
            new Holders(list),
            IntStream.range(0, classes.size())
                .boxed()
                .collect(Collectors.toMap(c -> classes.get(c).id(), c -> c)));
    left = classes.stream().mapToInt(ClassSpec::cap).toArray();
    pool = new int[left.length];
  }

  /** The first property that does not hold, empty when all do. */
  Optional<Verdict.Broken> firstBroken() {
    try {
      everyRoundIsThere();
      published.result().rounds().forEach(this::round);
      return Optional.empty();
    } catch (Violation violation) {
      return Optional.of(violation.broken());
    }
  }

  private void everyRoundIsThere() {
    List<String> expected =
        published.setup().passes().stream()
            .flatMap(
                pass ->
                    IntStream.rangeClosed(1, pass.rounds())
                        .mapToObj(round -> pass.id() + " " + round))
            .toList();
    List<String> found =
        published.result().rounds().stream().map(r -> r.pass() + " " + r.round()).toList();
    Violation.unless(expected.equals(found), Phrase.of("property.rounds"), expected, found);
  }

  private void round(RoundResult round) {
    Pass pass = pass(round);
    if (round.round() == 1) {
      openPools(pass);
    }
    int[][] winners = new RoundProperties(stage, round, pass).check(pool);
    for (int c = 0; c < winners.length; c++) {
      left[c] -= winners[c].length;
      pool[c] -= winners[c].length;
      IntStream.of(winners[c]).forEach(stage.holders()::settle);
    }
  }

  private Pass pass(RoundResult round) {
    return published.setup().passes().stream()
        .filter(pass -> pass.id().equals(round.pass()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Section 4: a group's pass gives its reserved seats; an open one keeps back those of all later
   * groups.
   */
  private void openPools(Pass pass) {
    for (int c = 0; c < pool.length; c++) {
      ClassSpec spec = published.setup().classes().get(c);
      long seats =
          pass.group().isPresent()
              ? Math.min(spec.reservedFor(pass.group().get()), left[c])
              : Math.max(0, left[c] - reservedLater(spec, pass));
      pool[c] = (int) seats;
    }
  }

  private long reservedLater(ClassSpec spec, Pass pass) {
    return published.setup().passes().stream()
        .skip(published.setup().passes().indexOf(pass) + 1L)
        .flatMap(later -> later.group().stream())
        .mapToLong(spec::reservedFor)
        .sum();
  }
}
