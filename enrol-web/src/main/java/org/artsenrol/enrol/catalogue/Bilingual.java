package org.artsenrol.enrol.catalogue;

import java.util.Locale;
import java.util.Objects;

/**
 * A text in Chinese, and in English where somebody wrote it.
 *
 * @param zh empty only in a form that is not filled in yet
 * @param en null when there is none: then the Chinese text is shown, marked as Chinese
 */
public record Bilingual(String zh, String en) {

  public Bilingual {
    zh = Objects.requireNonNullElse(zh, "");
    en = en == null || en.isBlank() ? null : en;
  }

  /** The text for a reader of this language. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") && en != null ? en : zh;
  }
}
