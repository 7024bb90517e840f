package org.artsenrol.opendata.form;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.store.ItemChange;
import org.artsenrol.opendata.store.PublicView;

/**
 * Meetings of classes and dates of stages as calendars that programs subscribe to. An event keeps
 * its UID for ever; its sequence number is the item's change number, so that a later state always
 * wins; a meeting of a class that was called off stays, cancelled.
 */
public final class Calendars {
  private static final String HOST = "@artsenrol";

  /** What an item without a change has been changed by. */
  private static final Instant NEVER = Instant.EPOCH;

  private final PublicView view;
  private final CalendarText out = new CalendarText();

  private Calendars(PublicView view, String name) {
    this.view = view;
    out.line("BEGIN:VCALENDAR")
        .line("VERSION:2.0")
        .line("PRODID:-//artsenrol//open data//ZH")
        .line("CALSCALE:GREGORIAN")
        .line("METHOD:PUBLISH")
        .text("NAME", name)
        .text("X-WR-CALNAME", name)
        .line("REFRESH-INTERVAL;VALUE=DURATION:PT12H")
        .zone();
  }

  /** The meetings of one class. */
  public static byte[] ofClass(PublicView view, JsonObject held) {
    var calendar = new Calendars(view, held.getString("title_zh"));
    calendar.meetings(held, calendar.sequence(ItemKind.CLASS, held));
    return calendar.end();
  }

  /** The meetings of all classes of a venue. */
  public static byte[] ofVenue(PublicView view, JsonObject venue) {
    var calendar = new Calendars(view, venue.getString("name_zh"));
    var sequences =
        view.changes(ItemKind.CLASS).stream()
            .collect(Collectors.toMap(ItemChange::id, ItemChange::number, Math::max));
    view.all(ItemKind.CLASS).stream()
        .filter(held -> held.getString("venue").equals(venue.getString("id")))
        .forEach(held -> calendar.meetings(held, sequences.getOrDefault(held.getString("id"), 0L)));
    return calendar.end();
  }

  /** Opening, close and draw of all stages of a term. */
  public static byte[] ofStages(PublicView view, JsonObject term) {
    var calendar = new Calendars(view, term.getString("name_zh") + " 報名與抽籤");
    view.all(ItemKind.STAGE).stream()
        .filter(stage -> stage.getString("term").equals(term.getString("id")))
        .forEach(calendar::dates);
    return calendar.end();
  }

  private byte[] end() {
    return out.line("END:VCALENDAR").bytes();
  }

  private long sequence(ItemKind kind, JsonObject item) {
    return view.changes(kind).stream()
        .filter(change -> change.id().equals(item.getString("id")))
        .mapToLong(ItemChange::number)
        .max()
        .orElse(0);
  }

  private void meetings(JsonObject held, long sequence) {
    List<JsonObject> meetings = held.getJsonArray("meetings").getValuesAs(JsonObject.class);
    for (JsonObject meeting : meetings) {
      String which = "（" + meeting.getInt("number") + "/" + meetings.size() + "）";
      begin(held.getString("id") + "-" + meeting.getInt("number"), sequence);
      out.moment("DTSTART", meeting.getString("starts_at"))
          .moment("DTEND", meeting.getString("ends_at"))
          .text("SUMMARY", held.getString("title_zh") + which)
          .text("LOCATION", place(held.getString("venue"), meeting.getString("room")))
          .text("DESCRIPTION", description(held))
          .line("STATUS:" + (held.containsKey("called_off_at") ? "CANCELLED" : "CONFIRMED"))
          .line("END:VEVENT");
    }
  }

  private void begin(String id, long sequence) {
    out.line("BEGIN:VEVENT")
        .line("UID:" + id + HOST)
        .utc("DTSTAMP", view.asOf().orElse(NEVER))
        .line("SEQUENCE:" + sequence);
  }

  private String place(String venue, String room) {
    return view.item(ItemKind.VENUE, venue).stream()
        .flatMap(v -> Stream.of(v.getString("name_zh"), v.getString("address_zh", "")))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "))
        .concat(" " + room)
        .strip();
  }

  private static String description(JsonObject held) {
    return Stream.of(
            Optional.ofNullable(held.getString("title_en", null)),
            Optional.of(held.getString("teacher")),
            Optional.of(held.getString("id")))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  private void dates(JsonObject stage) {
    long sequence = sequence(ItemKind.STAGE, stage);
    date(stage, "opens_at", "報名開始 applications open", sequence);
    date(stage, "closes_at", "報名截止 applications close", sequence);
    date(stage, "draws_at", "公開抽籤 public draw", sequence);
    date(stage, "waitlist_ends_at", "備取截止 waitlist ends", sequence);
  }

  private void date(JsonObject stage, String field, String what, long sequence) {
    if (!stage.containsKey(field)) {
      return;
    }
    String venue = place(stage.getString("venue"), "");
    begin(stage.getString("id") + "-" + field.replaceFirst("_at$", "").replace('_', '-'), sequence);
    out.moment("DTSTART", stage.getString(field))
        .text("SUMMARY", stage.getString("name_zh") + " " + what)
        .text("LOCATION", venue)
        .line("STATUS:CONFIRMED")
        .line("TRANSP:TRANSPARENT")
        .line("END:VEVENT");
  }
}
