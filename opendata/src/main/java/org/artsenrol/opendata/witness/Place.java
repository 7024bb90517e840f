package org.artsenrol.opendata.witness;

import org.artsenrol.lottery.log.SignedNote;

/** Somebody outside to whom checkpoints are shown. */
interface Place {

  /** Under which it is remembered. */
  String id();

  /**
   * Shows a checkpoint. It may take long, and is never called inside a transaction.
   *
   * @param seen the size that was shown there last; 0 at first
   */
  Answer show(SignedNote checkpoint, long seen);
}
