package org.artsenrol.enrol.my.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.catalogue.Stage;

/**
 * The close and the draw of a stage as an iCalendar object (RFC 5545): times in UTC, lines of at
 * most 75 octets, CRLF. The meetings are not in it: before the draw nobody has a seat.
 */
final class StageCalendar {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int OCTETS = 75;

  private final StringBuilder out = new StringBuilder();
  private final Instant written;

  private StageCalendar(Instant written) {
    this.written = written;
  }

  static String of(Application application, Instant now) {
    Stage stage = application.getStage();
    String where = stage.getVenue().getNameZh() + " " + stage.getNameZh();
    StageCalendar calendar = new StageCalendar(now);
    calendar.line("BEGIN:VCALENDAR").line("VERSION:2.0").line("PRODID:-//artsenrol//enrolment//ZH");
    calendar.event(
        stage.getSlug() + "-close",
        stage.getClosesAt().minus(Duration.ofHours(1)),
        where + " 報名截止（一小時後）");
    calendar.event(stage.getSlug() + "-draw", stage.getDrawsAt(), where + " 公開抽籤");
    return calendar.line("END:VCALENDAR").out.toString();
  }

  private void event(String id, Instant start, String summary) {
    line("BEGIN:VEVENT");
    line("UID:" + id + "@artsenrol");
    line("DTSTAMP:" + UTC.format(written));
    line("DTSTART:" + UTC.format(start));
    line("DURATION:PT30M");
    line("SUMMARY:" + summary.replaceAll("([\\\\;,])", "\\\\$1"));
    line("END:VEVENT");
  }

  /** Folds by characters, so that no octet sequence is cut. */
  private StageCalendar line(String text) {
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
}
