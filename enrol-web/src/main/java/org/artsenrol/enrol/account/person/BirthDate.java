package org.artsenrol.enrol.account.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a day of birth as people write it: {@code 45/3/7}, {@code 0450307}, {@code 民國45年3月7日},
 * {@code 1956-03-07}, {@code 19560307}. A year below 1900 is one of the Republic (AD minus 1911).
 */
public final class BirthDate {
  private static final int REPUBLIC = 1911;
  private static final int OLDEST = 130;
  private static final Pattern PARTED =
      Pattern.compile("(?:民國)?([0-9]{1,4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
  private static final Pattern PACKED = Pattern.compile("([0-9]{2,4})([0-9]{2})([0-9]{2})");

  private BirthDate() {}

  /**
   * @param today the city's present day; nobody is born after it, or more than 130 years before it
   * @throws BirthDateRefused if the text names no such day
   */
  public static LocalDate read(String typed, LocalDate today) {
    String text = Typed.text(typed).replaceAll("\\s", "");
    for (Pattern form : new Pattern[] {PARTED, PACKED}) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        return plausible(day(matcher), today);
      }
    }
    throw new BirthDateRefused(BirthDateRefused.Reason.UNREADABLE);
  }

  private static LocalDate day(Matcher parts) {
    int year = Integer.parseInt(parts.group(1));
    try {
      return LocalDate.of(
          year < 1900 ? year + REPUBLIC : year,
          Integer.parseInt(parts.group(2)),
          Integer.parseInt(parts.group(3)));
    } catch (DateTimeException noSuchDay) {
      throw new BirthDateRefused(BirthDateRefused.Reason.UNREADABLE);
    }
  }

  private static LocalDate plausible(LocalDate day, LocalDate today) {
    if (day.isAfter(today) || day.isBefore(today.minusYears(OLDEST))) {
      throw new BirthDateRefused(BirthDateRefused.Reason.IMPLAUSIBLE, today.getYear() - REPUBLIC);
    }
    return day;
  }
}
