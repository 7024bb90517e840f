package org.artsenrol.enrol.draw;

import org.artsenrol.enrol.kernel.Refused;

/** A draw that cannot be run now. Nothing of it is kept. */
public class DrawRefused extends Refused {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The list is not frozen. */
    NOT_FROZEN,
    /** It was declared void before T. */
    VOID,
    /** T has not come. */
    NOT_YET,
    /** The frozen list has no place in the public order of records yet. */
    NOT_PUBLISHED,
    /** The beacon's value cannot be had yet. */
    NO_VALUE,
    /** Demonstration values belong to demonstration time only, real ones to real time. */
    WRONG_CLOCK
  }

  private final Reason reason;

  DrawRefused(Reason reason, Object... facts) {
    super(reason, facts);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
