package org.artsenrol.opendata.form;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes an iCalendar object (RFC 5545) line by line: CRLF, at most 75 octets a line, times in the
 * city's zone. A text keeps its meaning whatever stands in it.
 */
public final class CalendarText {
  private static final int OCTETS = 75;
  private static final ZoneId CITY = ZoneId.of("Asia/Taipei");
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder out = new StringBuilder();

  /** A property as it is. */
  public CalendarText line(String text) {
    int used = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      String letter = Character.toString(text.codePointAt(i));
      int octets = letter.getBytes(StandardCharsets.UTF_8).length;
      if (used + octets > OCTETS) {
        out.append("\r\n ");
        used = 1;
      }
      out.append(letter);
      used += octets;
    }
    out.append("\r\n");
    return this;
  }

  /** A property whose value is text for people. */
  public CalendarText text(String name, String value) {
    return line(name + ":" + escaped(value));
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", "");
  }

  /**
   * A property whose value is a moment in the city.
   *
   * @param moment as public items write it
   */
  public CalendarText moment(String name, String moment) {
    OffsetDateTime at = OffsetDateTime.parse(moment);
    return line(name + ";TZID=" + CITY + ":" + LOCAL.format(at.atZoneSameInstant(CITY)));
  }

  /** A property whose value is a moment in UTC. */
  public CalendarText utc(String name, Instant moment) {
    return line(name + ":" + UTC.format(moment));
  }

  /** The city's zone, which has had no summer time since long before any term. */
  public CalendarText zone() {
    return line("BEGIN:VTIMEZONE")
        .line("TZID:" + CITY)
        .line("BEGIN:STANDARD")
        .line("DTSTART:19800101T000000")
        .line("TZOFFSETFROM:+0800")
        .line("TZOFFSETTO:+0800")
        .line("TZNAME:CST")
        .line("END:STANDARD")
        .line("END:VTIMEZONE");
  }

  /** The object in UTF-8. */
  public byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
