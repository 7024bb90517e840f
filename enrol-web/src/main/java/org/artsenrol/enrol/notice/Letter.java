package org.artsenrol.enrol.notice;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.enrol.kernel.Spoken;

/**
 * What is to be told, before anybody's language is known.
 *
 * @param kind the template
 * @param occasion what makes it the same letter when its cause is told twice
 * @param path where to look further, from the site's root; empty for nowhere
 */
record Letter(String kind, String occasion, Optional<String> path, Map<String, Spoken> facts) {
  private static final int LONGEST = 2000;

  static Letter of(String kind, String occasion) {
    return new Letter(kind, occasion, Optional.empty(), Map.of());
  }

  Letter linkedTo(String page) {
    return new Letter(kind, occasion, Optional.of(page), facts);
  }

  Letter saying(String fact, Spoken value) {
    var more = new HashMap<>(facts);
    more.put(fact, value);
    return new Letter(kind, occasion, path, more);
  }

  Letter saying(String fact, String value) {
    return saying(fact, locale -> value);
  }

  Map<String, String> factsIn(Locale locale) {
    var told = new HashMap<String, String>();
    facts.forEach((fact, value) -> told.put(fact, readable(value.in(locale))));
    return told;
  }

  /**
   * No fact may stop a letter, and no letter the act that it tells of: what would break a header is
   * a space, what is too long is cut.
   */
  private static String readable(String fact) {
    String plain = fact.replaceAll("[\\p{Cntrl}&&[^\n]]|[\u2028\u2029]", " ");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
  }
}
