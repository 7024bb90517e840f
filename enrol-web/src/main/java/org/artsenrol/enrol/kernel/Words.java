package org.artsenrol.enrol.kernel;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Every sentence of the interface, in Traditional Chinese and English: the one place that turns a
 * key into words. Each feature keeps its own bundle {@code
 * org/artsenrol/enrol/words/<feature>_<language>.properties}.
 */
public final class Words {

  /** Traditional Chinese as written in Taiwan: the first language of every page. */
  public static final Locale CHINESE = Locale.TAIWAN;

  public static final Locale ENGLISH = Locale.ENGLISH;

  private static final List<String> FEATURES =
      List.of(
          "common",
          "account",
          "catalogue",
          "admission",
          "draw",
          "seat",
          "office",
          "open",
          "plan",
          "my",
          "demo");
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Words() {}

  /**
   * The sentence of a key with its places filled; {@link Spoken} facts are told in its language.
   *
   * @throws MissingResourceException if no feature knows the key
   */
  public static String say(Locale locale, String key, Object... facts) {
    String pattern = pattern(locale, key);
    return facts.length == 0
        ? pattern
        : new MessageFormat(pattern, locale).format(spoken(locale, facts));
  }

  /** What a refusal says. */
  public static String say(Locale locale, Refused refused) {
    return say(locale, refused.messageKey(), refused.facts().toArray());
  }

  /** Whether some feature knows the key. */
  public static boolean knows(Locale locale, String key) {
    return FEATURES.stream()
        .map(f -> bundle(f, locale))
        .anyMatch(b -> b != null && b.containsKey(key));
  }

  private static Object[] spoken(Locale locale, Object... facts) {
    return Arrays.stream(facts).map(f -> f instanceof Spoken s ? s.in(locale) : f).toArray();
  }

  private static String pattern(Locale locale, String key) {
    for (String feature : FEATURES) {
      ResourceBundle bundle = bundle(feature, locale);
      if (bundle != null && bundle.containsKey(key)) {
        return bundle.getString(key);
      }
    }
    throw new MissingResourceException("No words for " + key, Words.class.getName(), key);
  }

  private static ResourceBundle bundle(String feature, Locale locale) {
    Locale language = locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    try {
      return ResourceBundle.getBundle(
          "org.artsenrol.enrol.words." + feature, language, Words.class.getClassLoader(), EXACT);
    } catch (MissingResourceException absent) {
      return null;
    }
  }
}
