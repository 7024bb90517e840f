package org.artsenrol.enrol.draw;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.artsenrol.enrol.kernel.Taipei;

/** The days on which Taiwan's Lotto 6/49 is drawn: every Tuesday and Friday evening. */
final class LottoDays {
  private LottoDays() {}

  /** The first such day that is not before a moment's own. */
  static LocalDate notBefore(Instant moment) {
    LocalDate day = Taipei.day(moment);
    while (day.getDayOfWeek() != DayOfWeek.TUESDAY && day.getDayOfWeek() != DayOfWeek.FRIDAY) {
      day = day.plusDays(1);
    }
    return day;
  }
}
