package org.artsenrol.lottery.verify;

import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.log.DrawLife;
import org.artsenrol.lottery.log.Movements;
import org.artsenrol.lottery.log.RecordRefused;

/**
 * Check 8: the waitlists are as recomputed, and every movement since was the next in order.
 * Replayed from the recomputed result, so that a false one cannot justify its own movements.
 */
final class MovementsCheck {
  private final DrawFiles files;
  private final DrawResult recomputed;

  MovementsCheck(DrawFiles files, DrawResult recomputed) {
    this.files = files;
    this.recomputed = recomputed;
  }

  Verdict verdict() {
    Optional<JsonDifference> difference =
        JsonDifference.first(recomputed.waitlist(), files.result().waitlist());
    if (difference.isPresent()) {
      JsonDifference at = difference.get();
      return new Verdict.Broken(
          Phrase.of("movements.waitlist", at.path()), at.expected(), at.found());
    }
    Optional<DrawLife> life = settledLife(files);
    if (life.isEmpty()) {
      return new Verdict.NotApplicable(Phrase.of("movements.no_life"));
    }
    if (!life.get().mayHaveMoved()) {
      return new Verdict.Holds(Phrase.of("movements.none"));
    }
    try {
      return told(replay(files, life.get(), recomputed));
    } catch (RecordRefused refused) {
      return FreezeCheck.broken(refused);
    }
  }

  /** The draw's life up to its result and after, if check 2 finds nothing wrong with it. */
  static Optional<DrawLife> settledLife(DrawFiles files) {
    try {
      return Optional.of(DrawLife.of(files.manifest().draw(), files.records()))
          .filter(DrawLife::isSettled);
    } catch (RecordRefused refused) {
      return Optional.empty();
    }
  }

  static Movements replay(DrawFiles files, DrawLife life, DrawResult recomputed) {
    return Movements.of(life, files.manifest().setup(), files.list(), recomputed);
  }

  private static Verdict told(Movements movements) {
    if (movements.taken() == 0) {
      return new Verdict.Holds(Phrase.of("movements.none"));
    }
    List<Phrase> more =
        movements.deviations().stream()
            .map(d -> Phrase.of("movements.deviation", d.line(), d.correction()))
            .toList();
    return new Verdict.Holds(
        Phrase.of("movements.ok", movements.taken(), movements.unverifiable(), more));
  }
}
