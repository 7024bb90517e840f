package org.artsenrol.enrol.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTest {
  private static final List<Discount> DISCOUNTS =
      List.of(
          discount(DiscountKind.RETURNING, 5),
          discount(DiscountKind.LOW_INCOME, 50),
          discount(DiscountKind.SENIOR, 10));

  @Test
  void theBestDiscountWinsAndNoTwoAreAdded() {
    Price price = Prices.best(2800, DISCOUNTS, new LearnerFacts(70, false, true));
    assertThat(price.price()).isEqualTo(2520);
    assertThat(price.discount()).contains(DiscountKind.SENIOR);
    assertThat(Prices.best(2800, DISCOUNTS, new LearnerFacts(70, true, true)).price())
        .isEqualTo(1400);
  }

  @Test
  void withoutAReasonTheListPriceIsPaid() {
    Price price = Prices.best(3800, DISCOUNTS, new LearnerFacts(64, false, false));
    assertThat(price.price()).isEqualTo(3800);
    assertThat(price.discount()).isEmpty();
  }

  @Test
  void aVenueWithoutTheDiscountGivesNone() {
    assertThat(Prices.best(2800, List.of(), new LearnerFacts(80, true, true)).price())
        .isEqualTo(2800);
  }

  @ParameterizedTest
  @CsvSource({"2850, 5, 2708", "2810, 5, 2670", "2809, 5, 2669", "1, 50, 1", "999, 100, 0"})
  void halfADollarGoesUp(int fee, int percent, int price) {
    List<Discount> one = List.of(discount(DiscountKind.RETURNING, percent));
    assertThat(Prices.best(fee, one, new LearnerFacts(30, false, true)).price()).isEqualTo(price);
  }

  private static Discount discount(DiscountKind kind, int percent) {
    return new Discount(null, null, new DiscountForm("dadun", kind, percent, null, null));
  }
}
