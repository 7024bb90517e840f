package org.artsenrol.opendata.witness;

import java.net.URI;
import org.artsenrol.lottery.log.NoteKey;

/**
 * One who cosigns over HTTP (C2SP {@code tlog-witness}).
 *
 * @param url before {@code /add-checkpoint}, without a slash at its end
 * @param key by which it signs
 */
public record HttpWitness(URI url, NoteKey key) {
  public HttpWitness {
    if (key.kind() != NoteKey.Kind.WITNESS) {
      throw new IllegalArgumentException(key + " is a log's key and no witness's");
    }
  }
}
