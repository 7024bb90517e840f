package org.artsenrol.lottery.verify;

import java.util.Locale;

/** Numbers as they are printed, the same in every country. */
final class Figures {
  private static final double COMMON = 0.01;
  private static final double RAREST = 1e-12;

  private Figures() {}

  /** With as many digits after the point, and thousands apart. */
  static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }

  /** 0 to 1 as a percentage with one digit after the point. */
  static String percent(double share) {
    return number(100 * share, 1) + " %";
  }

  /** How often something happens by luck, in words. */
  static Phrase frequency(double p) {
    if (p >= COMMON) {
      return Phrase.of("chance.common", number(100 * p, 0));
    }
    return Phrase.of("chance.rare", number(1 / Math.max(p, RAREST), 0));
  }
}
