package org.artsenrol.enrol.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a learner pays: the fee less the best one of the discounts she is entitled to, never two
 * together.
 */
public final class Prices {

  /** A price is rounded to the whole dollar; half a dollar goes up. */
  public static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Prices() {}

  /**
   * @param fee in whole dollars, without materials, which nobody gets cheaper
   * @param discounts those of the class's venue and term
   */
  public static Price best(int fee, List<Discount> discounts, LearnerFacts learner) {
    Optional<Discount> best =
        discounts.stream()
            .filter(d -> learner.entitledTo(d.getKind()))
            .max(Comparator.comparingInt(Discount::getPercentOff));
    int price = best.map(d -> less(fee, d.getPercentOff())).orElse(fee);
    return new Price(fee, price, best.map(Discount::getKind));
  }

  private static int less(int fee, int percentOff) {
    return BigDecimal.valueOf(fee)
        .multiply(BigDecimal.valueOf(100L - percentOff))
        .divide(HUNDRED, 0, ROUNDING)
        .intValueExact();
  }
}
