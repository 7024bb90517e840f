package org.artsenrol.opendata.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrownTest {

  @Test
  void shorterListDoesNotSeeWhatTheLongerOneHolds() {
    Grown<Integer> shorter = Grown.<Integer>empty().and(List.of(1, 2));
    Grown<Integer> longer = shorter.and(List.of(3));
    assertThat(shorter).containsExactly(1, 2);
    assertThat(longer).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> shorter.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void twoListsThatContinueTheSameOneHoldTheirOwn() {
    Grown<Integer> common = Grown.<Integer>empty().and(List.of(1));
    Grown<Integer> left = common.and(List.of(2));
    Grown<Integer> right = common.and(List.of(3));
    assertThat(left).containsExactly(1, 2);
    assertThat(right).containsExactly(1, 3);
  }

  @Test
  void growsOneByOneBeyondAnyPlacesItBeganWith() {
    Grown<Integer> numbers = Grown.empty();
    for (int n = 0; n < 1000; n++) {
      numbers = numbers.and(List.of(n));
    }
    assertThat(numbers).containsExactlyElementsOf(IntStream.range(0, 1000).boxed().toList());
  }
}
