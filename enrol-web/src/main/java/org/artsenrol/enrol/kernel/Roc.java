package org.artsenrol.enrol.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates and hours as the city writes them: the year of the Republic (AD minus 1911), the weekday,
 * 上午 or 下午. In English the same moments in the common calendar.
 */
public final class Roc {
  private static final String WEEKDAYS = "一二三四五六日";
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  private Roc() {}

  /** A day with its weekday, e.g. {@code 115 年 12 月 28 日（一）}. */
  public static String day(LocalDate day, Locale locale) {
    if (isEnglish(locale)) {
      return ENGLISH_DAY.format(day);
    }
    return "%d 年 %d 月 %d 日（%s）"
        .formatted(
            day.getYear() - 1911,
            day.getMonthValue(),
            day.getDayOfMonth(),
            weekday(day.getDayOfWeek().getValue(), locale));
  }

  /** A moment in the city, e.g. {@code 115 年 12 月 28 日（一）上午 9:00}. */
  public static String dateTime(Instant moment, Locale locale) {
    ZonedDateTime local = moment.atZone(Taipei.ZONE);
    String separator = isEnglish(locale) ? ", " : "";
    return day(local.toLocalDate(), locale) + separator + hour(local.toLocalTime(), locale);
  }

  /** An exclusive end: midnight is the end of the day before it, as the brochures say. */
  public static String deadline(Instant end, Locale locale) {
    ZonedDateTime local = end.atZone(Taipei.ZONE);
    if (!local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return dateTime(end, locale);
    }
    String before = day(local.toLocalDate().minusDays(1), locale);
    return isEnglish(locale) ? before + ", midnight at its end" : before + "晚上 12:00";
  }

  /** An hour of the day, e.g. {@code 下午 2:30}. */
  public static String hour(LocalTime time, Locale locale) {
    int twelve = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    boolean morning = time.getHour() < 12;
    return isEnglish(locale)
        ? "%d:%02d %s".formatted(twelve, time.getMinute(), morning ? "am" : "pm")
        : "%s %d:%02d".formatted(morning ? "上午" : "下午", twelve, time.getMinute());
  }

  /**
   * A stretch of a day, its half of the day said once where both ends share it, e.g. {@code 上午
   * 9:00–11:00}.
   */
  public static String hours(LocalTime from, LocalTime to, Locale locale) {
    boolean sameHalf = from.getHour() < 12 == to.getHour() < 12;
    String start = hour(from, locale);
    String end = hour(to, locale);
    if (isEnglish(locale)) {
      return (sameHalf ? start.substring(0, start.indexOf(' ')) : start) + "–" + end;
    }
    return start + "–" + (sameHalf ? end.substring(end.indexOf(' ') + 1) : end);
  }

  /**
   * A weekday in one character or three letters.
   *
   * @param weekday 1 (Monday) to 7 (Sunday)
   */
  public static String weekday(int weekday, Locale locale) {
    return isEnglish(locale)
        ? java.time.DayOfWeek.of(weekday)
            .getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH)
        : WEEKDAYS.substring(weekday - 1, weekday);
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }
}
