package org.artsenrol.lottery.bytes;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers as ECMAScript writes them (RFC 8785 section 3.2.2.3). */
final class JsonNumbers {
  private static final Pattern INTEGER = Pattern.compile("0|[1-9][0-9]{0,15}");
  private static final Pattern ANY =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private JsonNumbers() {}

  static boolean allowed(String digits, JsonReader.Dialect dialect) {
    return switch (dialect) {
      case LC1 -> INTEGER.matcher(digits).matches() && Long.parseLong(digits) <= JsonReader.LARGEST;
      case RFC8785 -> ANY.matcher(digits).matches() && Double.isFinite(Double.parseDouble(digits));
    };
  }

  static Json value(String digits) {
    double value = Double.parseDouble(digits);
    boolean whole = value == Math.rint(value) && Math.abs(value) <= JsonReader.LARGEST;
    return whole ? new Json.Whole((long) value) : new Json.Fraction(value);
  }

  static String render(double value) {
    BigDecimal shortest = shortest(Math.abs(value)).stripTrailingZeros();
    String text = layOut(shortest.unscaledValue().toString(), shortest);
    return value < 0 ? "-" + text : text;
  }

  /**
   * The fewest digits that read back as the same number, the nearest of those. All three roundings
   * are tried because just above a power of two the nearest may not read back while a farther one
   * does. Of 17 digits every number reads back.
   */
  private static BigDecimal shortest(double value) {
    var exact = new BigDecimal(value);
    for (int digits = 1; ; digits++) {
      for (var mode :
          new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN}) {
        BigDecimal tried = exact.round(new MathContext(digits, mode));
        if (tried.doubleValue() == value) {
          return tried;
        }
      }
    }
  }

  private static String layOut(String digits, BigDecimal number) {
    int point = digits.length() - number.scale();
    if (point > 21 || point <= -6) {
      String rest = digits.length() == 1 ? "" : "." + digits.substring(1);
      return digits.charAt(0) + rest + "e" + (point > 0 ? "+" : "-") + Math.abs(point - 1);
    }
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    return point >= digits.length()
        ? digits + "0".repeat(point - digits.length())
        : digits.substring(0, point) + "." + digits.substring(point);
  }
}
