package org.artsenrol.opendata.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.artsenrol.opendata.SettledDraw.CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.Samples;
import org.artsenrol.opendata.form.Calendars;
import org.artsenrol.opendata.form.CourseDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Classes and stages as other programs read them. */
class FormsTest {
  private static final String AWKWARD = "書法;入門,\\ 第一班\n「永」字八法與其變化：橫、豎、撇、捺、點、挑、折、鉤</script>";

  private final PublishedTerm term = new PublishedTerm();

  @AfterEach
  void close() {
    term.close();
  }

  @Test
  void meetingsOfAClassAreEventsInTheCitysZone() throws Exception {
    List<VEvent> events = events(classCalendar());
    assertThat(events).hasSize(2);
    assertThat(value(events.get(0), "UID")).isEqualTo(CLASS + "-1@artsenrol");
    assertThat(value(events.get(0), "DTSTART")).isEqualTo("20270209T090000");
    assertThat(new String(classCalendar(), UTF_8)).contains("DTSTART;TZID=Asia/Taipei:20270209T");
    assertThat(value(events.get(0), "SUMMARY")).isEqualTo("書法入門（1/2）");
    assertThat(value(events.get(0), "LOCATION")).isEqualTo("大墩文化中心 201");
    assertThat(value(events.get(0), "STATUS")).isEqualTo("CONFIRMED");
  }

  @Test
  void calledOffClassIsCancelledUnderTheSameUidsAndALaterSequence() throws Exception {
    List<VEvent> before = events(classCalendar());
    republish(changed("called_off_at", "2027-01-20T09:00:00+08:00"));
    List<VEvent> after = events(classCalendar());
    assertThat(after).extracting(event -> value(event, "STATUS")).containsOnly("CANCELLED");
    assertThat(value(after.get(0), "UID")).isEqualTo(value(before.get(0), "UID"));
    assertThat(Integer.parseInt(value(after.get(0), "SEQUENCE")))
        .isGreaterThan(Integer.parseInt(value(before.get(0), "SEQUENCE")));
  }

  @Test
  void longAndAwkwardTextsAreFoldedByOctetsAndReadBackWhole() throws Exception {
    republish(changed("title_zh", AWKWARD));
    String text = new String(classCalendar(), UTF_8);
    assertThat(text.split("\r\n"))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    assertThat(value(events(classCalendar()).get(0), "SUMMARY")).isEqualTo(AWKWARD + "（1/2）");
  }

  @Test
  void venueHasAllItsMeetingsAndATermTheDatesOfItsStages() throws Exception {
    byte[] venue =
        Calendars.ofVenue(term.view(), term.view().item(ItemKind.VENUE, "dadun").orElseThrow());
    assertThat(events(venue)).hasSize(4);
    byte[] stages =
        Calendars.ofStages(term.view(), term.view().item(ItemKind.TERM, "2027s").orElseThrow());
    assertThat(events(stages))
        .extracting(event -> value(event, "UID"))
        .contains("dadun-2027s-1-opens@artsenrol", "dadun-2027s-1-draws@artsenrol")
        .doesNotHaveDuplicates();
  }

  @Test
  void calendarIsServedByItsSuffixAndAsAFile() {
    Ask ask = PublishedTerm.ask("/classes/" + CLASS, "text/calendar");
    Answer answer =
        term.desk.written(
            ask,
            Route.CLASS,
            rows -> Calendars.ofClass(rows.view(), rows.item(ItemKind.CLASS, CLASS)));
    assertThat(answer.headers())
        .containsEntry("Content-Type", "text/calendar; charset=utf-8")
        .containsEntry("Content-Disposition", "attachment; filename=\"classes-" + CLASS + ".ics\"");
  }

  @Test
  void classIsACourseWithItsInstanceItsLessonsAndItsFee() {
    JsonObject course = course();
    assertThat(course.getString("@type")).isEqualTo("Course");
    JsonObject instance = course.getJsonObject("hasCourseInstance");
    assertThat(instance.getString("startDate")).isEqualTo("2027-02-09T09:00:00+08:00");
    assertThat(instance.getString("endDate")).isEqualTo("2027-02-16T11:00:00+08:00");
    assertThat(instance.getJsonObject("courseSchedule").getString("byDay"))
        .isEqualTo("https://schema.org/Tuesday");
    assertThat(instance.getJsonObject("offers").getInt("price")).isEqualTo(2800);
    republish(changed("called_off_at", "2027-01-20T09:00:00+08:00"));
    assertThat(course().getJsonObject("hasCourseInstance").getString("eventStatus"))
        .endsWith("EventCancelled");
  }

  @Test
  void noTextCanEndTheScriptElementItStandsIn() {
    republish(changed("title_zh", AWKWARD));
    String text = CourseDescription.inPage(course());
    assertThat(text).doesNotContain("<", ">", "&");
    assertThat(Json.createReader(new StringReader(text)).readObject()).isEqualTo(course());
  }

  private JsonObject course() {
    return CourseDescription.of(term.view(), held(), "/classes/" + CLASS);
  }

  private JsonObject held() {
    return term.view().item(ItemKind.CLASS, CLASS).orElseThrow();
  }

  private byte[] classCalendar() {
    return Calendars.ofClass(term.view(), held());
  }

  private void republish(JsonObject held) {
    term.publish(p -> p.item(ItemKind.CLASS, held));
  }

  private static JsonObject changed(String field, String value) {
    return Json.createObjectBuilder(Samples.studyClass(CLASS, "dadun")).add(field, value).build();
  }

  private static String value(VEvent event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }

  private static List<VEvent> events(byte[] bytes) throws IOException, ParserException {
    Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
    calendar.validate();
    return calendar.getComponents("VEVENT");
  }
}
