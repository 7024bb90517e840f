package org.artsenrol.opendata.api;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every sentence of the open data, in Chinese and English. */
final class Wording {
  private static final ResourceBundle CHINESE = bundle(Locale.TAIWAN);
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

  private Wording() {}

  static String zh(String key, Object... facts) {
    return say(CHINESE, key, facts);
  }

  static String en(String key, Object... facts) {
    return say(ENGLISH, key, facts);
  }

  private static String say(ResourceBundle words, String key, Object... facts) {
    return MessageFormat.format(words.getString(key), facts);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        Wording.class.getPackageName() + ".words",
        locale,
        Wording.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
