package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void everySentenceIsThereInBothLanguages() throws IOException {
    assertThat(load("words_en.properties").keySet())
        .isEqualTo(load("words_zh_TW.properties").keySet());
  }

  @Test
  void aStrangersFileCannotSteerTheTerminal() {
    assertThat(new Words(Main.class, "en").say("bundle.missing", "\u001b[2J"))
        .doesNotContain("\u001b");
  }

  private static Properties load(String name) throws IOException {
    var texts = new Properties();
    try (var in = Main.class.getResourceAsStream(name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
