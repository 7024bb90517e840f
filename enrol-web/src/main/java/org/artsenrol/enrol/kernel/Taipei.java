package org.artsenrol.enrol.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The city's time zone: the one place that names it. */
public final class Taipei {

  /** Asia/Taipei, UTC+8 without daylight saving since 1979. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Taipei");

  private Taipei() {}

  /** The city's calendar day at a moment. */
  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /** The first moment of a day in the city. */
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
