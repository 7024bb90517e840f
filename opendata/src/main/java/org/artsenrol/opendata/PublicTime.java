package org.artsenrol.opendata;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments as the open data write them: RFC 3339 with the city's offset, to the minute. */
public final class PublicTime {
  private static final ZoneId CITY = ZoneId.of("Asia/Taipei");
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  private PublicTime() {}

  /** For example {@code 2026-12-28T09:00:00+08:00}; seconds are dropped, never rounded up. */
  public static String of(Instant moment) {
    return FORM.format(moment.truncatedTo(ChronoUnit.MINUTES).atZone(CITY));
  }
}
