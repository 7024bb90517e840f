package org.artsenrol.opendata.log;

import java.util.List;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.SignedNote;

/**
 * The log at its newest checkpoint.
 *
 * @param note by the log alone
 * @param keys in their order, the present one last
 */
public record LogStanding(SignedNote note, List<Reign> keys) {

  /**
   * A key, and from which record on it signed.
   *
   * @param from index of the record that made it the log's key; 0 for the first
   */
  public record Reign(NoteKey key, long from) {}

  public LogStanding {
    keys = List.copyOf(keys);
  }

  public Checkpoint checkpoint() {
    return Checkpoint.parse(note.text());
  }

  /** Records under the checkpoint. */
  public int size() {
    return Math.toIntExact(checkpoint().size());
  }

  public NoteKey key() {
    return keys.get(keys.size() - 1).key();
  }
}
