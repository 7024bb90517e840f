package org.artsenrol.enrol.clockwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.seat.FirstCome;
import org.artsenrol.enrol.seat.Lapses;
import org.artsenrol.enrol.seat.Lapses.Due;
import org.artsenrol.enrol.seat.Offers;
import org.artsenrol.enrol.seat.Promotions;

/**
 * What is due for seats at the present office time: desks open, offers are told, unpaid seats lapse
 * in the order of their deadlines, and what falls free is offered to those who wait. Each of it is
 * a transaction of its own, so whatever is cut off between two of them is due again.
 */
@ApplicationScoped
public class SeatCalendar {
  private static final Logger LOG = System.getLogger(SeatCalendar.class.getName());
  private static final Duration IN_TIME = Duration.ofMinutes(1);

  @Inject FirstCome desks;
  @Inject Offers offers;
  @Inject Lapses lapses;
  @Inject Promotions promotions;
  @Inject Duties duties;
  @Inject OfficeClock clock;

  /** Does all that is due. */
  public void doAllDue() {
    desks.toOpen().forEach(stage -> duties.attempt("desk " + stage, () -> desks.open(stage)));
    offers.untold().forEach(draw -> duties.attempt("offers " + draw, () -> tellAll(draw)));
    lapseAll(lapses.due());
    promotions.stirred().forEach(pool -> duties.attempt("waitlist " + pool, () -> fill(pool)));
  }

  /** By deadline; a run that is late catches up and says how late it was. */
  private void lapseAll(List<Due> due) {
    due.stream()
        .findFirst()
        .map(first -> Duration.between(first.deadline(), clock.now()))
        .filter(late -> late.compareTo(IN_TIME) > 0)
        .ifPresent(late -> LOG.log(Level.INFO, "{0} seats lapse, {1} late", due.size(), late));
    due.forEach(next -> duties.attempt("lapse " + next.seat(), () -> lapses.lapse(next.seat())));
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
