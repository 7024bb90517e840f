package org.artsenrol.enrol.seat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.TermCalendar;
import org.artsenrol.enrol.kernel.Taipei;

/**
 * Until when a stage's seats may be paid: always the midnight at the end of a day.
 *
 * @param calendar of the stage's venue
 */
record Deadlines(Stage stage, TermCalendar calendar) {
  /** Nobody is expected to read a notice in the night. */
  private static final LocalTime QUIET_FROM = LocalTime.of(21, 0);

  /**
   * Of an offer by a draw: the day of T counts as the first of the days to pay, as the brochures
   * say ("within three days, the day of admission included"). A draw that is run late counts from
   * the day it is run: nobody is asked to pay yesterday.
   */
  Instant byDraw(Instant now) {
    Instant drawn = now.isAfter(stage.getDrawsAt()) ? now : stage.getDrawsAt();
    return stage.afterDraw().payUntil(Taipei.day(drawn), calendar);
  }

  /** Of a seat taken at a desk: the day counts as the first. */
  Instant atDesk(Instant now) {
    return stage.afterDraw().payUntil(Taipei.day(now), calendar);
  }

  /**
   * Of an offer from the waitlist, which nobody expects at a given hour: as many whole days after
   * the day of the offer. An offer made late in the evening counts as made in the morning.
   */
  Instant fromWaitlist(Instant now) {
    return stage.afterDraw().payUntil(awake(now).plusDays(1), calendar);
  }

  private static LocalDate awake(Instant now) {
    ZonedDateTime there = now.atZone(Taipei.ZONE);
    boolean late = !there.toLocalTime().isBefore(QUIET_FROM);
    return late ? there.toLocalDate().plusDays(1) : there.toLocalDate();
  }
}
