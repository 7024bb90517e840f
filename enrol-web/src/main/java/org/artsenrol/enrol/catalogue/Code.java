package org.artsenrol.enrol.catalogue;

import java.util.regex.Pattern;

/**
 * The forms of codes. Those of venue, term and class make up public addresses and draw ids, which
 * bounds their letters and their length (64 together).
 */
enum Code {
  VENUE(
      "[a-z0-9][a-z0-9-]{2,23}",
      "3 到 24 個小寫英文字母、數字或連字號",
      "3 to 24 small letters, digits or hyphens"),
  TERM(
      "[a-z0-9][a-z0-9-]{2,11}",
      "3 到 12 個小寫英文字母、數字或連字號",
      "3 to 12 small letters, digits or hyphens"),
  CLASS(
      "[a-z0-9][a-z0-9-]{0,19}",
      "1 到 20 個小寫英文字母、數字或連字號",
      "1 to 20 small letters, digits or hyphens"),
  COURSE(
      "[A-Za-z0-9][A-Za-z0-9-]{0,39}", "1 到 40 個英文字母、數字或連字號", "1 to 40 letters, digits or hyphens");

  private final Pattern pattern;
  private final String zh;
  private final String en;

  Code(String pattern, String zh, String en) {
    this.pattern = Pattern.compile(pattern);
    this.zh = zh;
    this.en = en;
  }

  boolean fits(String text) {
    return pattern.matcher(text).matches();
  }

  /** What may stand in it, for a sentence in Chinese. */
  String zh() {
    return zh;
  }

  /** What may stand in it, for a sentence in English. */
  String en() {
    return en;
  }
}
