package org.artsenrol.enrol.my.web;

import java.time.Duration;
import java.time.Instant;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.opendata.form.CalendarText;

/**
 * The close and the draw of a stage for the applicant's calendar. The meetings are not in it:
 * before the draw nobody has a seat.
 */
final class StageCalendar {
  private final CalendarText out = new CalendarText();
  private final Instant written;

  private StageCalendar(Instant written) {
    this.written = written;
  }

  /** An iCalendar object in UTF-8. */
  static byte[] of(Application application, Instant now) {
    Stage stage = application.getStage();
    String where = stage.getVenue().getNameZh() + " " + stage.getNameZh();
    Instant anHourBefore = stage.getClosesAt().minus(Duration.ofHours(1));
    var calendar = new StageCalendar(now);
    calendar
        .out
        .line("BEGIN:VCALENDAR")
        .line("VERSION:2.0")
        .line("PRODID:-//artsenrol//enrolment//ZH");
    calendar.event(stage.getSlug() + "-close", anHourBefore, where + " 報名截止（一小時後）");
    calendar.event(stage.getSlug() + "-draw", stage.getDrawsAt(), where + " 公開抽籤");
    return calendar.out.line("END:VCALENDAR").bytes();
  }

  private void event(String id, Instant start, String summary) {
    out.line("BEGIN:VEVENT")
        .line("UID:" + id + "@artsenrol")
        .utc("DTSTAMP", written)
        .utc("DTSTART", start)
        .line("DURATION:PT30M")
        .text("SUMMARY", summary)
        .line("END:VEVENT");
  }
}
