package org.artsenrol.enrol.draw;

import org.artsenrol.enrol.kernel.Refused;

/** Lottery numbers that cannot be taken. Nothing of them is kept. */
public class LottoRefused extends Refused {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** Not six numbers and a special one. */
    COUNT,
    /** A number that no ball bears. */
    RANGE,
    /** The same ball twice. */
    TWICE,
    /** This draw does not rest on the lottery. */
    NOT_WANTED,
    /** The lottery's day has not come, or the list is not frozen. */
    NOT_YET,
    /** Two officers have agreed, or the draw has its result. */
    SETTLED
  }

  private final Reason reason;

  LottoRefused(Reason reason, Object... facts) {
    super(reason, facts);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
