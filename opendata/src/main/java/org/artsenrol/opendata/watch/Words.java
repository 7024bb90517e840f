package org.artsenrol.opendata.watch;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The one home of every sentence the program prints, in one of its two languages. */
final class Words {
  /** Of one fact, in characters: a stranger's server says some of them. */
  private static final int LONGEST = 400;

  private final Properties texts = new Properties();

  /**
   * @param language {@code zh} or {@code en}
   */
  Words(String language) {
    String name = language.equals("en") ? "words_en.properties" : "words_zh_TW.properties";
    try (var in = Words.class.getResourceAsStream(name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the jar is damaged: no " + name, e);
    }
  }

  String say(Sentence sentence) {
    String text = texts.getProperty(sentence.key());
    if (text == null) {
      throw new IllegalArgumentException("no sentence for " + sentence.key());
    }
    for (int i = 0; i < sentence.facts().size(); i++) {
      text = text.replace("{" + i + "}", spoken(sentence.facts().get(i)));
    }
    return text;
  }

  String say(String key, Object... facts) {
    return say(Sentence.of(key, facts));
  }

  /** A sentence in words, anything else as it is but for what would steer a terminal. */
  String spoken(Object fact) {
    return fact instanceof Sentence sentence ? say(sentence) : printable(fact.toString());
  }

  private static String printable(String fact) {
    return fact.codePoints()
        .limit(LONGEST)
        .map(c -> steers(c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean steers(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }
}
