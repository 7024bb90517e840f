package org.artsenrol.enrol.seat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Taipei;

/**
 * Until when an offered seat may be paid: always the midnight at the end of a day. Days on which
 * the venue is closed do not count.
 *
 * @param closed the venue's closed days
 */
record Deadlines(Set<LocalDate> closed) {
  /** Nobody is expected to read a notice in the night. */
  private static final LocalTime QUIET_FROM = LocalTime.of(21, 0);

  /**
   * By a draw: the day of T counts as the first of the days to pay, as the brochures say ("within
   * three days, the day of admission included"). A draw that is run late counts from the day it is
   * run: nobody is asked to pay yesterday.
   */
  Instant byDraw(Stage stage, Instant now) {
    Instant drawn = now.isAfter(stage.getDrawsAt()) ? now : stage.getDrawsAt();
    return endOf(nthOpenDay(Taipei.day(drawn), stage.getPayDays()));
  }

  /**
   * From the waitlist: so many whole days after the day of the offer; an offer made in the night
   * counts as made in the morning.
   *
   * @param hours how long an offer stands by the rules; parts of a day count as a day
   */
  Instant fromWaitlist(Instant now, int hours) {
    int days = Math.max(1, (hours + 23) / 24);
    return endOf(nthOpenDay(awake(now).plusDays(1), days));
  }

  private static LocalDate awake(Instant now) {
    ZonedDateTime there = now.atZone(Taipei.ZONE);
    boolean late = !there.toLocalTime().isBefore(QUIET_FROM);
    return late ? there.toLocalDate().plusDays(1) : there.toLocalDate();
  }

  private LocalDate nthOpenDay(LocalDate from, int n) {
    return from.datesUntil(LocalDate.MAX)
        .filter(day -> !closed.contains(day))
        .skip(Math.max(1, n) - 1L)
        .findFirst()
        .orElseThrow();
  }

  private static Instant endOf(LocalDate day) {
    return Taipei.start(day.plusDays(1));
  }
}
