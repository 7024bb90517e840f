package org.artsenrol.opendata.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import org.artsenrol.lottery.log.KeyChange;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.NoteSigner;
import org.artsenrol.lottery.log.RecordClock;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.Publications;
import org.artsenrol.opendata.store.CannotSign;
import org.artsenrol.opendata.store.Signer;

/**
 * Gives the log another key. The change is a record that both keys sign; the new one signs from the
 * checkpoint on that holds it. The old one stays in its file: receipts of its time name it.
 */
@ApplicationScoped
public class KeyRotation {
  /** Where the log speaks of itself and of no draw. */
  public static final String LOG = "log";

  @Inject private LogBook book;
  @Inject private Signer signer;
  @Inject private Publications publications;

  protected KeyRotation() {}

  public KeyRotation(LogBook book, Signer signer, Publications publications) {
    this.book = book;
    this.signer = signer;
    this.publications = publications;
  }

  /**
   * Publishes the change to a key that is made now, in the caller's transaction. Two changes at
   * once from the same key leave the one that enters the log first; the other changes nothing.
   *
   * @return the new key
   * @throws CannotSign if nothing was signed yet, or the present key is not at hand
   */
  @Transactional(TxType.MANDATORY)
  public NoteKey rotate(Instant at, RecordClock clock) {
    NoteKey present =
        book.standing().orElseThrow(() -> new CannotSign("the log has not begun")).key();
    NoteSigner successor = signer.fresh(present.name());
    KeyChange change = KeyChange.of(signer.of(present), successor);
    publications.publish(
        new LogRecord(RecordKind.KEY, LOG, at, clock, change.json(), Optional.empty()));
    return successor.key();
  }
}
