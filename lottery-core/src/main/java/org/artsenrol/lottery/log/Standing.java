package org.artsenrol.lottery.log;

/** How somebody stands towards a class of a draw, as the records tell it. */
public enum Standing {
  /** Neither admitted nor on its waitlist. */
  NONE,
  /** On its waitlist. */
  WAITING,
  /** Admitted by the result; the offer has not been recorded yet. */
  ADMITTED,
  /** A seat is kept for her until a time. */
  OFFERED,
  /** The seat is hers. */
  CONFIRMED,
  /** She gave it up or let it pass, or gave it back: out of this list for good. */
  OUT;

  /** Whether the seat counts as hers: against free seats, maxima and clashes. */
  public boolean holds() {
    return this == ADMITTED || this == OFFERED || this == CONFIRMED;
  }
}
