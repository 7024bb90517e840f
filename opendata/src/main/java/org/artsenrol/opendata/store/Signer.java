package org.artsenrol.opendata.store;

import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.NoteSigner;

/**
 * Holds the log's secret keys, which are never in the database: whoever copies or changes it still
 * cannot sign.
 */
public interface Signer {

  /** The key with which a new log begins, made now if there is none. */
  NoteSigner first();

  /** A further key for the log of this name, made now. */
  NoteSigner fresh(String name);

  /**
   * The secret half of a key.
   *
   * @throws CannotSign if it is not at hand
   */
  NoteSigner of(NoteKey key);
}
