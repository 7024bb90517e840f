package org.artsenrol.enrol.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What happens to seats once they are given out.
 *
 * @param payDays days to pay in, the day of the offer included
 * @param waitlistEndsAt when nobody is called up any more; a lottery always says so
 */
public record AfterDraw(
    int payDays, Unpaid unpaid, FreedReserve freedReserve, Instant waitlistEndsAt) implements Form {
  private static final int MOST_PAY_DAYS = 60;

  List<Flaw> flaws() {
    return new Flaws()
        .between("pay_days", payDays, 1, MOST_PAY_DAYS)
        .required("unpaid", unpaid)
        .required("freed_reserve", freedReserve)
        .found();
  }

  @Override
  public Map<String, String> columns() {
    return new Columns()
        .with("pay_days", payDays)
        .with("unpaid", unpaid)
        .with("freed_reserve", freedReserve)
        .with("waitlist_ends_at", waitlistEndsAt)
        .asMap();
  }
}
