package org.artsenrol.enrol.odds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassChanceTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "0.001, 1", "0.255, 26", "0.996, 99", "1, 100"})
  void percentIsNeverZeroOrHundredUnlessItIs(double chance, int percent) {
    assertThat(new ClassChance(25, 30, chance, Instant.EPOCH).getPercent()).isEqualTo(percent);
  }

  @Test
  void roomEndsWithTheLastSeat() {
    assertThat(new ClassChance(25, 24, 1, Instant.EPOCH).hasRoom()).isTrue();
    assertThat(new ClassChance(25, 25, 0.9, Instant.EPOCH).hasRoom()).isFalse();
  }

  @Test
  void codesAreReadInGroupsOfFour() {
    assertThat(Codes.spaced("7K2M9Q4T1XEA0V6B")).isEqualTo("7K2M 9Q4T 1XEA 0V6B");
  }
}
