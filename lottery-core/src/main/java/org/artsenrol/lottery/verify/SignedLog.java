package org.artsenrol.lottery.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.KeyChange;
import org.artsenrol.lottery.log.LogProofs;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.SignedNote;

/** A bundle's checkpoint and proofs, read and not yet believed. */
record SignedLog(SignedNote note, Checkpoint checkpoint, LogProofs proofs) {

  /**
   * The keys by which this log has signed, the newest first: its present one, and those that the
   * records say it had before.
   */
  List<NoteKey> keys(List<LogRecord> records) {
    var keys = new ArrayList<NoteKey>(List.of(proofs.key()));
    for (int i = records.size() - 1; i >= 0; i--) {
      if (records.get(i).kind() == RecordKind.KEY) {
        NoteKey newest = keys.get(keys.size() - 1);
        change(records.get(i))
            .filter(change -> change.successor().key().equals(newest))
            .ifPresent(change -> keys.add(change.old().key()));
      }
    }
    return keys;
  }

  /** Empty when it is none that both keys signed; check 2 says so. */
  private static Optional<KeyChange> change(LogRecord record) {
    try {
      return Optional.of(KeyChange.from(record.body())).filter(KeyChange::isAgreed);
    } catch (NoteFault | Refusal fault) {
      return Optional.empty();
    }
  }

  /** A checkpoint of the past that this one is shown to have grown out of, by its size. */
  Optional<Checkpoint> earlier(long size) {
    return proofs.earlier().stream()
        .map(earlier -> Checkpoint.parse(earlier.note().text()))
        .filter(earlier -> earlier.size() == size)
        .findFirst();
  }
}
