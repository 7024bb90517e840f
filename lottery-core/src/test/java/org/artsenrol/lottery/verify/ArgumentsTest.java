package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

  private static Arguments of(String line) {
    return new Arguments(line.split(" "), Set.of("--name", "--other"), Set.of("--flag"));
  }

  @Test
  void wordsOptionsAndFlagsMayStandInAnyOrder() {
    Arguments args = of("--flag verify --name N bundle.zip");
    assertThat(args.words()).containsExactly("verify", "bundle.zip");
    assertThat(args.get("--name")).isEqualTo("N");
    assertThat(args.find("--other")).isEmpty();
    assertThat(args.has("--flag")).isTrue();
    assertThat(of("verify").has("--flag")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "--what, usage.unknown",
    "a --name, usage.once",
    "--name a --name b, usage.once",
  })
  void lineThatMeansNothingIsRefused(String line, String why) {
    assertThatThrownBy(() -> of(line)).isInstanceOf(Unusable.class).hasMessage(why);
  }

  @Test
  void missingOptionAndWordTooManyAreNamed() {
    assertThatThrownBy(() -> of("a").get("--name"))
        .isInstanceOfSatisfying(
            Unusable.class,
            unusable -> assertThat(unusable.why()).isEqualTo(Phrase.of("usage.missing", "--name")));
    of("a b").mustEndAfter(2);
    assertThatThrownBy(() -> of("a b c").mustEndAfter(2))
        .isInstanceOfSatisfying(
            Unusable.class,
            unusable -> assertThat(unusable.why()).isEqualTo(Phrase.of("usage.extra", "c")));
  }
}
