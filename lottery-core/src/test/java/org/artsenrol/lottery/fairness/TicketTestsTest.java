package org.artsenrol.lottery.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of tickets on figures that can be worked out by hand. */
class TicketTestsTest {

  private static List<TicketTests.Ticket> tickets(int count, int digits) {
    return IntStream.range(0, count)
        .mapToObj(i -> new TicketTests.Ticket("code " + i, (i % digits) / 16.0))
        .toList();
  }

  @Test
  void evenDigitsAreJustWhatLuckGives() {
    Seen seen = TicketTests.digits(tickets(80, 16)).orElseThrow();
    assertThat(seen.count()).isEqualTo(80);
    assertThat(seen.observed()).isZero();
    assertThat(seen.expected()).isEqualTo(15);
    assertThat(seen.p()).isEqualTo(1);
  }

  /** All in one cell of sixteen: (80 − 5)² / 5 + 15 · 5² / 5. */
  @Test
  void digitsThatAreAllAlikeAreNotLuck() {
    Seen seen = TicketTests.digits(tickets(80, 1)).orElseThrow();
    assertThat(seen.observed()).isCloseTo(1200, within(1e-9));
    assertThat(seen.p()).isLessThan(1e-12);
  }

  @Test
  void fewerThanFiveTicketsForEachDigitSayNothing() {
    assertThat(TicketTests.digits(tickets(79, 16))).isEmpty();
  }

  private static double[] places(int count) {
    return IntStream.range(0, count).mapToDouble(i -> i).toArray();
  }

  /** Every place is off by ten of twenty: 1 − 6 · 2000 / (20 · 399). */
  @Test
  void correlationIsSpearmans() {
    double[] turned = IntStream.range(0, 20).mapToDouble(i -> (i + 10) % 20).toArray();
    Seen seen = TicketTests.correlation(places(20), turned).orElseThrow();
    assertThat(seen.count()).isEqualTo(20);
    assertThat(seen.observed()).isCloseTo(-0.503759, within(1e-6));
    assertThat(seen.expected()).isZero();
    assertThat(seen.p()).isCloseTo(0.0235, within(0.0005));
  }

  @Test
  void tooFewPairsOrNoOrderAtAllSayNothing() {
    assertThat(TicketTests.correlation(places(19), places(19))).isEmpty();
    assertThat(
            TicketTests.correlation(DoubleStream.generate(() -> 7).limit(20).toArray(), places(20)))
        .isEmpty();
    Seen perfect = TicketTests.correlation(places(20), places(20)).orElseThrow();
    assertThat(perfect.observed()).isCloseTo(1, within(1e-12));
    assertThat(perfect.p()).isLessThan(1e-12);
  }

  @Test
  void onlyThoseWhoseArrivalIsKnownCount() {
    Map<String, Integer> arrivals =
        IntStream.range(0, 30).boxed().collect(Collectors.toMap(i -> "code " + i, i -> i));
    Seen seen = TicketTests.arrival(tickets(80, 80), arrivals).orElseThrow();
    assertThat(seen.count()).isEqualTo(30);
    assertThat(seen.observed()).isCloseTo(1, within(1e-12));
  }

  @Test
  void ticketsShareIsItsPlaceAmongAllPossibleOnes() {
    assertThat(Shares.ofHead(0)).isZero();
    assertThat(Shares.ofHead(1L << 63)).isEqualTo(0.5);
    assertThat(Shares.ofHead(-1)).isLessThan(1).isGreaterThan(0.999999);
    assertThat(Shares.ofTicket(ByteBuffer.allocate(32).putLong(1L << 62).array())).isEqualTo(0.25);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -1e-9, 1.000001})
  void whatIsNoProbabilityIsNeverAnAnswer(double p) {
    assertThatThrownBy(() -> new Seen(1, 0, 0, p)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Seen(1, 0, 0, 0).p()).isZero();
    assertThat(new Seen(1, 0, 0, 1).p()).isEqualTo(1);
  }
}
