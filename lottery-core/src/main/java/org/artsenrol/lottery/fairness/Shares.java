package org.artsenrol.lottery.fairness;

import java.nio.ByteBuffer;

/** Where a ticket stands among all possible ones: 0 for the best, below 1 for the worst. */
final class Shares {
  private Shares() {}

  /** Of the first 8 bytes of a ticket, read as an unsigned number. */
  static double ofHead(long head) {
    return (head >>> 11) * 0x1p-53;
  }

  static double ofTicket(byte[] ticket) {
    return ofHead(ByteBuffer.wrap(ticket).getLong());
  }
}
