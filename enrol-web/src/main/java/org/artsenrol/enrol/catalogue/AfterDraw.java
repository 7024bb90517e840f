package org.artsenrol.enrol.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.artsenrol.enrol.kernel.Taipei;

/**
 * What happens to seats once they are given out.
 *
 * @param payDays days to pay in, the day of the offer included
 * @param waitlistEndsAt when nobody is called up any more; a lottery always says so
 * @param unfilled what becomes of seats that nobody took
 * @param daysOff whether a time to pay may end on a day on which the venue is closed
 */
public record AfterDraw(
    int payDays,
    Unpaid unpaid,
    FreedReserve freedReserve,
    Instant waitlistEndsAt,
    Unfilled unfilled,
    DaysOff daysOff)
    implements Form {
  private static final int MOST_PAY_DAYS = 60;

  /** What nobody took goes on to the next stage; days off count like others. */
  public AfterDraw(int payDays, Unpaid unpaid, FreedReserve freedReserve, Instant waitlistEndsAt) {
    this(payDays, unpaid, freedReserve, waitlistEndsAt, Unfilled.NEXT_STAGE, DaysOff.COUNT);
  }

  /**
   * The exclusive end of the time to pay.
   *
   * @param firstDay the day of the offer, which counts
   * @param calendar the venue's closed days
   */
  public Instant payUntil(LocalDate firstDay, TermCalendar calendar) {
    LocalDate last = firstDay.plusDays(payDays - 1L);
    LocalDate ends = daysOff == DaysOff.MOVE ? calendar.openFrom(last) : last;
    return Taipei.start(ends.plusDays(1));
  }

  List<Flaw> flaws() {
    return new Flaws()
        .between("pay_days", payDays, 1, MOST_PAY_DAYS)
        .required("unpaid", unpaid)
        .required("freed_reserve", freedReserve)
        .required("unfilled", unfilled)
        .required("days_off", daysOff)
        .found();
  }

  @Override
  public Map<String, String> columns() {
    return new Columns()
        .with("pay_days", payDays)
        .with("unpaid", unpaid)
        .with("freed_reserve", freedReserve)
        .with("waitlist_ends_at", waitlistEndsAt)
        .with("unfilled", unfilled)
        .with("days_off", daysOff)
        .asMap();
  }
}
