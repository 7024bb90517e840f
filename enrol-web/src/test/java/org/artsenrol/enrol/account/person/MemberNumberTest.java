package org.artsenrol.enrol.account.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class MemberNumberTest {
  private final long seed = System.nanoTime();
  private final String number = MemberNumber.next(new SplittableRandom(seed));

  @Test
  void checkDigitAgreesWithDammsOwnExample() {
    assertThat(MemberNumber.isValid("000005724")).isTrue();
  }

  @RepeatedTest(50)
  void freshNumberIsNineDigitsAndValid() {
    assertThat(number).as("seed %d", seed).hasSize(9).matches(MemberNumber::isValid);
  }

  @RepeatedTest(50)
  void oneWrongDigitIsNoticed() {
    for (int i = 0; i < 9; i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String other = number.substring(0, i) + digit + number.substring(i + 1);
        assertThat(MemberNumber.isValid(other))
            .as("seed %d, %s for %s", seed, other, number)
            .isEqualTo(other.equals(number));
      }
    }
  }

  @RepeatedTest(50)
  void swappedNeighboursAreNoticed() {
    for (int i = 0; i < 8; i++) {
      StringBuilder other = new StringBuilder(number);
      other.setCharAt(i, number.charAt(i + 1));
      other.setCharAt(i + 1, number.charAt(i));
      assertThat(MemberNumber.isValid(other.toString()))
          .as("seed %d, %s for %s", seed, other, number)
          .isEqualTo(other.toString().equals(number));
    }
  }

  @Test
  void anotherLengthIsNoNumber() {
    assertThat(MemberNumber.isValid("")).isFalse();
    assertThat(MemberNumber.isValid("5724")).isFalse();
    assertThat(MemberNumber.isValid("0000005724")).isFalse();
  }
}
