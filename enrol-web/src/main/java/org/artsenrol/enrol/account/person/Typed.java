package org.artsenrol.enrol.account.person;

import java.text.Normalizer;
import java.util.Locale;

/** What fingers do to a text: full-width characters, stray spaces, small letters. */
final class Typed {

  private Typed() {}

  /**
   * The text in half-width, common form, without control characters or outer spaces; "" for null.
   */
  static String text(String typed) {
    return typed == null
        ? ""
        : Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\p{Cntrl}", "").strip();
  }

  /** A number of letters and digits: capitals, without spaces and hyphens. */
  static String code(String typed) {
    return text(typed).replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
  }
}
