package org.artsenrol.lottery.verify;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The one home of every sentence a program prints, in one of its two languages: {@code
 * words_zh_TW.properties} and {@code words_en.properties} beside the program's own classes.
 */
public final class Words {
  /** Of one fact, in characters. */
  private static final int LONGEST = 600;

  private final Properties texts = new Properties();

  /**
   * @param home a class beside which the two word lists lie
   * @param language {@code zh} or {@code en}
   */
  public Words(Class<?> home, String language) {
    String name = language.equals("en") ? "words_en.properties" : "words_zh_TW.properties";
    try (var in = home.getResourceAsStream(name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the jar is damaged: no " + name, e);
    }
  }

  /**
   * In words; a fact may be a phrase itself.
   *
   * @throws IllegalArgumentException for a key that is in neither list: a fault of the program
   */
  public String say(Phrase phrase) {
    String text = texts.getProperty(phrase.key());
    if (text == null) {
      throw new IllegalArgumentException("no sentence for " + phrase.key());
    }
    for (int i = 0; i < phrase.facts().size(); i++) {
      text = text.replace("{" + i + "}", spoken(phrase.facts().get(i)));
    }
    return text;
  }

  /** As {@link #say(Phrase)}. */
  public String say(String key, Object... facts) {
    return say(Phrase.of(key, facts));
  }

  /**
   * A phrase in words, several one after the other, anything else as it is but for what would steer
   * a terminal.
   */
  public String spoken(Object fact) {
    if (fact instanceof Collection<?> facts) {
      return facts.stream().map(this::spoken).collect(Collectors.joining(say("list")));
    }
    return fact instanceof Phrase phrase ? say(phrase) : printable(fact);
  }

  /** Controls, and marks that turn the direction of a line. */
  private static boolean steers(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }

  /** Names in a stranger's file must not steer the reader's terminal. */
  private static String printable(Object fact) {
    return fact.toString()
        .codePoints()
        .limit(LONGEST)
        .map(c -> steers(c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
