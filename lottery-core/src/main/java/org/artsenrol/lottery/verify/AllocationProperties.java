package org.artsenrol.lottery.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.Replay;
import org.artsenrol.lottery.RoundResult;

/**
 * What any fair allocation has, read off the published result without the allocator: nobody beyond
 * a cap, a maximum, a clash or a reserve, and nobody left out for a worse ticket. A fault in the
 * allocator cannot hide here, because nothing of it is used.
 */
final class AllocationProperties {
  private final Published published;
  private final Replay replay;
  private final PublishedTickets tickets;
  private final Map<String, Integer> left = new HashMap<>();
  private final Map<String, Integer> pool = new HashMap<>();

  AllocationProperties(Published published) {
    this.published = published;
    replay = new Replay(published.setup());
    tickets = new PublishedTickets(published);
    published.setup().classes().forEach(spec -> left.put(spec.id(), spec.cap()));
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
    if (round.round() == 1) {
      openPools(replay.pass(round));
    }
    var checks = new RoundProperties(published, round, replay, tickets);
    checks.check(pool);
    round
        .admitted()
        .forEach(
            (id, codes) -> {
              left.merge(id, -codes.size(), Integer::sum);
              pool.merge(id, -codes.size(), Integer::sum);
            });
    replay.take(round);
  }

  /**
   * Section 4: a group's pass gives its reserved seats; an open one keeps back those of all later
   * groups.
   */
  private void openPools(Pass pass) {
    for (ClassSpec spec : published.setup().classes()) {
      long free = left.get(spec.id());
      long seats =
          pass.group().isPresent()
              ? Math.min(spec.reservedFor(pass.group().get()), free)
              : Math.max(0, free - reservedLater(spec, pass));
      pool.put(spec.id(), (int) seats);
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
