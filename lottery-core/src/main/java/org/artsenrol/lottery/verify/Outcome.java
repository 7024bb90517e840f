package org.artsenrol.lottery.verify;

import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.Explanation;
import org.artsenrol.lottery.log.Movements;
import org.artsenrol.lottery.log.RecordRefused;

/** What became of one application, and why, as one sentence. */
final class Outcome {
  private final DrawFiles files;
  private final DrawResult result;

  Outcome(DrawFiles files, DrawResult result) {
    this.files = files;
    this.result = result;
  }

  Phrase of(Entry own) {
    Optional<Movements> moved = moved();
    List<Phrase> wishes =
        own.application().wishes().stream().map(id -> wish(own, id, moved)).toList();
    return Phrase.of("outcome", own.code(), wishes);
  }

  /** Empty when the records cannot be replayed, which check 8 says. */
  private Optional<Movements> moved() {
    try {
      return MovementsCheck.settledLife(files)
          .map(life -> MovementsCheck.replay(files, life, result))
          .filter(movements -> movements.taken() > 0);
    } catch (RecordRefused refused) {
      return Optional.empty();
    }
  }

  private Phrase wish(Entry own, String classId, Optional<Movements> moved) {
    Phrase drawn = drawn(own, classId);
    return moved
        .map(m -> Phrase.of("outcome.today." + m.standing(classId, own.code())))
        .map(today -> Phrase.of("outcome.since", drawn, today))
        .orElse(drawn);
  }

  private Phrase drawn(Entry own, String classId) {
    var asked = new Explanation.Asked(own.code(), classId);
    Explanation why = Explanation.of(files.manifest(), files.list(), result, asked);
    if (why instanceof Explanation.Admitted won) {
      String order = won.worstLuckFirst() ? "outcome.admitted_reversed" : "outcome.admitted";
      return Phrase.of(order, classId, won.pass().id(), won.round(), won.rank(), won.cameUp());
    }
    if (why instanceof Explanation.Waiting waits) {
      String reason =
          files.manifest().setup().independent() ? "outcome.waiting" : "outcome.waiting_rounds";
      return Phrase.of(
          reason, classId, waits.number(), waits.length(), waits.number() - 1, waits.holds());
    }
    throw new IllegalStateException("whoever wishes a class wins it or waits for it");
  }
}
