package org.artsenrol.enrol.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers what is wrong with one form, in the order in which it was looked at. */
final class Flaws {
  private final List<Flaw> found = new ArrayList<>();

  Flaws add(Flaw flaw) {
    found.add(flaw);
    return this;
  }

  Flaws addAll(List<Flaw> flaws) {
    found.addAll(flaws);
    return this;
  }

  Flaws unless(boolean holds, Supplier<Flaw> flaw) {
    return holds ? this : add(flaw.get());
  }

  Flaws between(String column, int value, int least, int most) {
    return unless(
        least <= value && value <= most,
        () -> Flaw.of(column, Flaw.Reason.OUT_OF_RANGE, value, least, most));
  }

  Flaws required(String column, Object value) {
    return unless(value != null, () -> Flaw.of(column, Flaw.Reason.MISSING, ""));
  }

  /** A text of one line, such as a title: it also stands in letters, calendars and lists. */
  Flaws text(String column, String value, int longest) {
    return value == null || value.isBlank()
        ? add(Flaw.of(column, Flaw.Reason.MISSING, ""))
        : optionalText(column, value, longest);
  }

  Flaws optionalText(String column, String value, int longest) {
    return readable(column, value, false).shortEnough(column, value, longest);
  }

  Flaws text(String column, Bilingual value, int longestZh, int longestEn) {
    return text(column + "_zh", value.zh(), longestZh)
        .optionalText(column + "_en", value.en(), longestEn);
  }

  /** A text that may have several lines. */
  Flaws paragraphs(String column, Bilingual value, int longestZh, int longestEn) {
    return unless(!value.zh().isBlank(), () -> Flaw.of(column + "_zh", Flaw.Reason.MISSING, ""))
        .readable(column + "_zh", value.zh(), true)
        .shortEnough(column + "_zh", value.zh(), longestZh)
        .readable(column + "_en", value.en(), true)
        .shortEnough(column + "_en", value.en(), longestEn);
  }

  private Flaws shortEnough(String column, String value, int longest) {
    int length = value == null ? 0 : value.length();
    return unless(length <= longest, () -> Flaw.of(column, Flaw.Reason.TOO_LONG, length, longest));
  }

  private Flaws readable(String column, String value, boolean lines) {
    boolean odd = value != null && value.codePoints().anyMatch(c -> isControl(c, lines));
    return unless(!odd, () -> Flaw.of(column, Flaw.Reason.NOT_ONE_LINE, shown(value)));
  }

  private static boolean isControl(int codePoint, boolean lines) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> !(lines && (codePoint == '\n' || codePoint == '\r'));
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }

  private static String shown(String value) {
    return value.replaceAll("\\p{Cntrl}|[\u2028\u2029]", "⏎");
  }

  Flaws code(String column, String value, Code code) {
    return value == null || value.isBlank()
        ? add(Flaw.of(column, Flaw.Reason.MISSING, ""))
        : unless(
            code.fits(value),
            () -> Flaw.of(column, Flaw.Reason.NOT_A_CODE, value, code.zh(), code.en()));
  }

  List<Flaw> found() {
    return List.copyOf(found);
  }
}
