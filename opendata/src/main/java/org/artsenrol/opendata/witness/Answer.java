package org.artsenrol.opendata.witness;

import org.artsenrol.lottery.log.SignedNote;

/** What came of showing a checkpoint to somebody outside. */
public sealed interface Answer {

  /**
   * It was taken, and the signature was checked.
   *
   * @param note the checkpoint with that signature
   */
  record Cosigned(long size, SignedNote note) implements Answer {}

  /** It was taken by one who does not sign. */
  record Taken(long size) implements Answer {}

  /** Another version of the log was seen there, or is claimed to have been. */
  record Contradicts(String why) implements Answer {}

  /** Nothing can be said. */
  record Silent(String why) implements Answer {}
}
