package org.artsenrol.enrol.clockwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.artsenrol.enrol.seat.FirstCome;
import org.artsenrol.enrol.seat.Lapses;
import org.artsenrol.enrol.seat.Offers;
import org.artsenrol.enrol.seat.Promotions;

/**
 * What is due for seats at the present office time: desks open, offers are told, unpaid seats lapse
 * in the order of their deadlines, and what falls free is offered to those who wait. Each of it is
 * a transaction of its own, so whatever is cut off between two of them is due again.
 */
@ApplicationScoped
public class SeatCalendar {
  @Inject FirstCome desks;
  @Inject Offers offers;
  @Inject Lapses lapses;
  @Inject Promotions promotions;
  @Inject Duties duties;

  /** Does all that is due. */
  public void doAllDue() {
    desks.toOpen().forEach(stage -> duties.attempt("desk " + stage, () -> desks.open(stage)));
    offers.untold().forEach(draw -> duties.attempt("offers " + draw, () -> tellAll(draw)));
    lapses
        .due()
        .forEach(due -> duties.attempt("lapse " + due.seat(), () -> lapses.lapse(due.seat())));
    promotions.stirred().forEach(pool -> duties.attempt("waitlist " + pool, () -> fill(pool)));
  }

  private void tellAll(String draw) {
    while (offers.tell(draw) > 0) {
      // Each time some more.
    }
  }

  private void fill(long pool) {
    while (promotions.step(pool)) {
      // Each time the next who waits.
    }
  }
}
