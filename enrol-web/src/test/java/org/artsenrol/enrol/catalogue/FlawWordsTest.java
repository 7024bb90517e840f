package org.artsenrol.enrol.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.artsenrol.enrol.kernel.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every flaw and every choice has its words in both languages. */
class FlawWordsTest {

  @ParameterizedTest
  @EnumSource
  void everyFlawIsSaidWithWhatWasFound(Flaw.Reason reason) {
    Flaw flaw = Flaw.of("cell", reason, "found", "first", "second", "third");
    for (Locale locale : new Locale[] {Words.CHINESE, Words.ENGLISH}) {
      assertThat(flaw.say(locale)).doesNotContain("{").hasSizeGreaterThan(12);
    }
  }

  static Stream<Enum<?>> choices() {
    return Stream.of(
            Category.values(),
            Level.values(),
            DiscountKind.values(),
            StageKind.values(),
            StagePhase.values(),
            Allocation.values(),
            Unpaid.values(),
            FreedReserve.values(),
            TimeOfDay.values())
        .flatMap(Stream::of);
  }

  @ParameterizedTest
  @MethodSource("choices")
  void everyChoiceHasAName(Enum<?> choice) {
    String key = choice.getDeclaringClass().getSimpleName() + "." + choice.name();
    assertThat(Words.say(Words.CHINESE, key)).isNotBlank();
    assertThat(Words.say(Words.ENGLISH, key)).isNotBlank();
  }
}
