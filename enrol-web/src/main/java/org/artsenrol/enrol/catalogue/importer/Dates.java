package org.artsenrol.enrol.catalogue.importer;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.artsenrol.enrol.kernel.Taipei;

/**
 * Days and hours as offices write them: ISO, with slashes, or in years of the Republic (AD minus
 * 1911), which have two or three digits.
 */
final class Dates {
  private static final int REPUBLIC = 1911;
  private static final Pattern PARTED =
      Pattern.compile("(\\d{2,4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final Pattern CLOSED_UP = Pattern.compile("(\\d{2,4})(\\d{2})(\\d{2})");
  private static final Pattern HOUR = Pattern.compile("(\\d{1,2}):?(\\d{2})(?::00)?");
  private static final Pattern MOMENT = Pattern.compile("(\\S+?)(?:T|\\s+)(\\S+)");

  private Dates() {}

  static Optional<LocalDate> day(String text) {
    String plain = plain(text);
    Matcher parted = PARTED.matcher(plain);
    if (parted.matches()) {
      return day(parted);
    }
    Matcher closedUp = CLOSED_UP.matcher(plain);
    return closedUp.matches() ? day(closedUp) : Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher parts) {
    int year = Integer.parseInt(parts.group(1));
    try {
      return Optional.of(
          LocalDate.of(
              parts.group(1).length() == 4 ? year : year + REPUBLIC,
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** An hour from 00:00 to 23:59. */
  static Optional<LocalTime> time(String text) {
    return minutes(text).filter(m -> m < 24 * 60).map(m -> LocalTime.ofSecondOfDay(m * 60L));
  }

  /** A moment in the city; {@code 24:00} is the first moment of the next day. */
  static Optional<Instant> moment(String text) {
    Matcher parts = MOMENT.matcher(plain(text));
    if (!parts.matches()) {
      return Optional.empty();
    }
    return day(parts.group(1))
        .flatMap(day -> minutes(parts.group(2)).map(m -> Taipei.start(day).plusSeconds(m * 60L)));
  }

  private static Optional<Integer> minutes(String text) {
    Matcher hour = HOUR.matcher(plain(text));
    if (!hour.matches()) {
      return Optional.empty();
    }
    int minute = Integer.parseInt(hour.group(2));
    int all = Integer.parseInt(hour.group(1)) * 60 + minute;
    return minute < 60 && all <= 24 * 60 ? Optional.of(all) : Optional.empty();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
