package org.artsenrol.enrol.seat;

import java.time.Instant;
import java.time.LocalDate;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Taipei;

/**
 * When a seat is offered, until when it may be paid, and why.
 *
 * @param payUntil exclusive
 * @param cause what brought it about, e.g. the result's digest
 */
record Offer(Instant at, Instant payUntil, String cause) {

  /**
   * By a draw: the day of T counts as the first of the days to pay, as the brochures say ("within
   * three days, the day of admission included"). A draw that is run late counts from the day it is
   * run: nobody is asked to pay yesterday.
   */
  static Offer byDraw(Stage stage, Instant now) {
    Instant drawn = now.isAfter(stage.getDrawsAt()) ? now : stage.getDrawsAt();
    LocalDate firstDay = Taipei.day(drawn);
    Instant end = Taipei.start(firstDay.plusDays(stage.getPayDays()));
    return new Offer(now, end, "result " + stage.findResultHash().orElseThrow());
  }
}
