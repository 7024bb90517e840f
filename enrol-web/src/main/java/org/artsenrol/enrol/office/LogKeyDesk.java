package org.artsenrol.enrol.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.RecordClock;
import org.artsenrol.opendata.log.KeyRotation;
import org.artsenrol.opendata.log.LogBook;
import org.artsenrol.opendata.log.LogStanding;
import org.artsenrol.opendata.store.CannotSign;

/**
 * The keys by which the public record is signed. The city office looks at them and has them
 * changed; nobody ever sees a secret half, and no key that has signed is forgotten.
 */
@ApplicationScoped
public class LogKeyDesk {
  @Inject LogBook book;
  @Inject KeyRotation rotation;
  @Inject OfficeClock clock;
  @Inject Event<Happening> happenings;

  /**
   * A key and its time.
   *
   * @param from number of the first record that it signed as the log's own, from 0
   * @param since when that record was written; empty for a log without records
   */
  public record Reign(NoteKey key, long from, Optional<Instant> since, boolean present) {}

  /**
   * The present key and those before it, the newest first; empty before the first signature.
   *
   * @throws NotAllowed unless she is of the city office
   */
  @Transactional
  public List<Reign> keys(Actor actor) {
    mustBeCity(actor);
    var reigns = new ArrayList<Reign>();
    book.standing().ifPresent(log -> log.keys().forEach(key -> reigns.add(reign(log, key))));
    Collections.reverse(reigns);
    return reigns;
  }

  private Reign reign(LogStanding log, LogStanding.Reign key) {
    int from = Math.toIntExact(key.from());
    Optional<Instant> since =
        book.records(from, from + 1).stream().map(r -> LogRecord.parse(r).at()).findFirst();
    return new Reign(key.key(), key.from(), since, key.key().equals(log.key()));
  }

  /**
   * Has a new key made and published, signed by the present one and by itself; it signs from the
   * next checkpoint on.
   *
   * @throws NotAllowed unless she is of the city office
   * @throws LogKeyRefused before the first signature, or if the present key is not at hand
   */
  @Transactional
  public void change(Actor actor) {
    mustBeCity(actor);
    NoteKey before =
        book.standing().orElseThrow(() -> new LogKeyRefused(LogKeyRefused.Reason.NOT_BEGUN)).key();
    happenings.fire(new LogKeyChanged(before.toString(), rotated().toString()));
  }

  private NoteKey rotated() {
    try {
      return rotation.rotate(clock.now(), RecordClock.valueOf(clock.kind().name()));
    } catch (CannotSign missing) {
      throw new LogKeyRefused(LogKeyRefused.Reason.MISSING);
    }
  }

  private static void mustBeCity(Actor actor) {
    if (!actor.isCityOffice()) {
      throw new NotAllowed(actor.label() + " does not keep the log's keys");
    }
  }
}
