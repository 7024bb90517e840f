package org.artsenrol.opendata.store;

import java.time.Instant;
import java.util.List;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.KeyChange;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.SignedNote;

/**
 * Signs the log as it stands. A change of key counts from the checkpoint that holds its record:
 * that one bears both signatures, so that whoever knows the old key alone can follow.
 */
final class Signing {
  private final Signer signer;

  Signing(Signer signer) {
    this.signer = signer;
  }

  /**
   * @param entered the records that came in since the last signature
   */
  LogCheckpoint sign(PublicState state, List<PublicRecord> entered, Instant now) {
    NoteKey before = state.key().orElseGet(() -> signer.first().key());
    NoteKey key = before;
    for (PublicRecord record : entered) {
      key = KeyChange.after(LogRecord.parse(record.content()), key);
    }
    state.signsWith(key);
    byte[] root = state.frontier().orElseThrow().root();
    String text = new Checkpoint(key.name(), state.logSize(), root).text();
    SignedNote note = signer.of(key).sign(text);
    return new LogCheckpoint(
        state.logSize(),
        key.equals(before) ? note : note.with(signer.of(before).signature(text)),
        now);
  }
}
