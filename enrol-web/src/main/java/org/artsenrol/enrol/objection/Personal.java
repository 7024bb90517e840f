package org.artsenrol.enrol.objection;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks whether a text that is about to be public tells who somebody is: what is known of her, and
 * whatever has the form of an address, a telephone or an identity number. Letters are compared as
 * they are meant: full-width ones, spaces and hyphens make no difference.
 */
public final class Personal {
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+"),
          Pattern.compile("(?<!\\d)(?:\\+?886|0)9\\d{8}(?!\\d)"),
          Pattern.compile("(?<![a-z0-9])[a-z][a-d1289]\\d{8}(?!\\d)"));

  private Personal() {}

  /**
   * The first thing in a text that tells of somebody.
   *
   * @param known her name, numbers and addresses
   */
  public static Optional<String> in(String text, Collection<String> known) {
    String plain = plain(text);
    Optional<String> named =
        known.stream().filter(k -> !k.isBlank() && plain.contains(plain(k))).findFirst();
    return named.or(
        () ->
            FORMS.stream()
                .flatMap(form -> form.matcher(plain).results())
                .map(found -> found.group())
                .findFirst());
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Pd}·・\\p{Cf}]", "");
  }
}
