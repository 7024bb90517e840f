package org.artsenrol.enrol.seat;

import org.artsenrol.enrol.kernel.Refused;

/** Something that cannot be done with a seat, or with a place on a waitlist. */
public class SeatRefused extends Refused {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** There is no seat that is offered to her, or none any more. */
    NOT_OFFERED,
    /** The draw that gave it is void. */
    VOID,
    /** It was not paid in time and is no longer kept for her. */
    LAPSED,
    /** It was paid after its deadline. */
    PAID_LATE,
    /** A payment cannot have been made tomorrow. */
    PAID_AHEAD,
    /** It must be paid before it is hers. */
    NOT_PAID,
    /** It is not hers yet, or no longer. */
    NOT_CONFIRMED,
    /** Nothing was paid for it, or it has been returned. */
    NOTHING_TO_REFUND,
    /** She does not wait for this class. */
    NOT_WAITING,
    /** All seats are taken. */
    FULL,
    /** What is free is for those who wait. */
    WAITLIST_FIRST,
    /** The class has begun. */
    BEGUN,
    /** The stage has begun this moment. */
    DESK_OPENS,
    /** Seats are changed before the rules are public, or after the draw. */
    NOT_DRAWN,
    /** A class that is not held has no seats to change. */
    CALLED_OFF,
    /** A class cannot have fewer seats than none. */
    SEATS_BELOW_ZERO,
    /** What concerns everybody is told with its reason. */
    NO_REASON
  }

  private final Reason reason;

  SeatRefused(Reason reason, Object... facts) {
    super(reason, facts);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
