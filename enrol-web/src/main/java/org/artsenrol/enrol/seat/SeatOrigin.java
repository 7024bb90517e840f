package org.artsenrol.enrol.seat;

import java.util.Locale;

/** What gave somebody her seat. */
public enum SeatOrigin {
  /** 正取: the draw's result. */
  RESULT,
  /** 遞補: a seat that fell free, and her place on the waitlist. */
  WAITLIST,
  /** 線上先到先得: she was among the first. */
  DESK,
  /** 現場: the venue's counter. */
  COUNTER;

  /** As public records write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
