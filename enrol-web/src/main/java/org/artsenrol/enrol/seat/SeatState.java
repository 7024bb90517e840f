package org.artsenrol.enrol.seat;

/** How a seat stands; one word per real state. */
public enum SeatState {
  /** 正取: may be paid until its deadline. */
  OFFERED,
  /** 繳費完成: paid, or nothing to pay. */
  CONFIRMED,
  /** 放棄: given up by the learner before it was paid. */
  DECLINED,
  /** 逾期棄權: unpaid at the deadline. */
  LAPSED,
  /** 撤回: given back by the learner after it was paid. */
  WITHDRAWN,
  /** 不開班: its class is not held. */
  CALLED_OFF,
  /** 退費: paid, then returned. */
  REFUNDED;

  /** Whether the learner holds the seat: it counts against limits and clashes. */
  public boolean isHeld() {
    return this == OFFERED || this == CONFIRMED;
  }
}
