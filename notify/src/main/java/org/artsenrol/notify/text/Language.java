package org.artsenrol.notify.text;

import java.util.Locale;

/** A language that we write. */
public enum Language {
  /** Traditional Chinese as in Taiwan. */
  CHINESE("zh_TW", "zh-TW", "zh-Hant-TW"),
  /** English. */
  ENGLISH("en", "en", "en");

  private final String suffix;
  private final String tag;
  private final String html;

  Language(String suffix, String tag, String html) {
    this.suffix = suffix;
    this.tag = tag;
    this.html = html;
  }

  /** English for English; Chinese for everything else. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
  }

  /** The language that {@link #tag()} names. */
  public static Language ofTag(String tag) {
    return of(Locale.forLanguageTag(tag));
  }

  /** How the language is written in a row and in a mail header, e.g. {@code zh-TW}. */
  public String tag() {
    return tag;
  }

  /** The language as a locale. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  String suffix() {
    return suffix;
  }

  String html() {
    return html;
  }
}
