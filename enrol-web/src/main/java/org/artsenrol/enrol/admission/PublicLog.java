package org.artsenrol.enrol.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordClock;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.Publications;

/**
 * Writes a draw's public records, each at office time and saying whose time that is. One
 * transaction at a time writes of a draw: it holds the draw's {@link DrawLedger} to its end.
 */
@ApplicationScoped
public class PublicLog {

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject OfficeClock clock;
  @Inject Publications publications;

  /**
   * Keeps everybody else from writing of a draw until this transaction ends. Whatever decides a
   * record is to be read after this: then it is what the records before it say.
   */
  public void hold(String draw) {
    ledger(draw);
  }

  /** Whether anything may be written of it: its ledger is open. */
  public boolean isOpen(String draw) {
    return em.find(DrawLedger.class, draw) != null;
  }

  /**
   * Publishes a record in the present transaction.
   *
   * @return its hash, by which others name it
   */
  public String write(RecordKind kind, String draw, Json.Members body) {
    return write(kind, draw, body, Optional.empty());
  }

  /**
   * Publishes a record in the present transaction.
   *
   * @param cause the hash of the record that brought it about
   * @return its hash, by which others name it
   */
  public String write(RecordKind kind, String draw, Json.Members body, Optional<String> cause) {
    DrawLedger ledger = ledger(draw);
    Instant at = ledger.momentOf(clock.now());
    LogRecord record = record(kind, draw, at, body, cause);
    // Records are told apart by what they say: the same thing twice is said in two seconds.
    while (publications.record(record.hash()).isPresent()) {
      at = at.plusSeconds(1);
      record = record(kind, draw, at, body, cause);
    }
    ledger.wroteAt(at);
    return publications.publish(record);
  }

  private LogRecord record(
      RecordKind kind, String draw, Instant at, Json.Members body, Optional<String> cause) {
    return new LogRecord(kind, draw, at, RecordClock.valueOf(clock.kind().name()), body, cause);
  }

  /** Its first record is written by whoever holds the stage, so it is made by one alone. */
  private DrawLedger ledger(String draw) {
    DrawLedger ledger = em.find(DrawLedger.class, draw, LockModeType.PESSIMISTIC_WRITE);
    if (ledger == null) {
      ledger = new DrawLedger(draw, Instant.EPOCH);
      em.persist(ledger);
    }
    return ledger;
  }
}
