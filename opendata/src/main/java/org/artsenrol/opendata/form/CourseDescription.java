package org.artsenrol.opendata.form;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.store.PublicView;

/**
 * A class in the words of schema.org, as search engines read it: the course with the class as its
 * instance, its lessons as events and its fee as an offer.
 */
public final class CourseDescription {
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
  private static final String SCHEMA = "https://schema.org/";

  private final JsonObject held;
  private final Optional<JsonObject> venue;
  private final String page;

  private CourseDescription(PublicView view, JsonObject held, String page) {
    this.held = held;
    this.venue = view.item(ItemKind.VENUE, held.getString("venue"));
    this.page = page;
  }

  /**
   * @param held a class as it is public
   * @param page address of its page
   */
  public static JsonObject of(PublicView view, JsonObject held, String page) {
    return new CourseDescription(view, held, page).course();
  }

  /**
   * The same as text that may stand in a page: within a script element nothing in it can end that
   * element, begin another or be taken for markup.
   */
  public static String inPage(JsonObject description) {
    return description
        .toString()
        .replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private JsonObject course() {
    JsonObjectBuilder course =
        JSON.createObjectBuilder()
            .add("@context", SCHEMA)
            .add("@type", "Course")
            .add("@id", page + "#course")
            .add("url", page)
            .add("courseCode", held.getString("course"))
            .add("name", held.getString("title_zh"))
            .add("description", held.getString("content_zh"))
            .add("inLanguage", "zh-Hant-TW")
            .add("provider", provider());
    Optional.ofNullable(held.getString("title_en", null))
        .ifPresent(english -> course.add("alternateName", english));
    return course.add("hasCourseInstance", instance()).build();
  }

  private JsonObjectBuilder provider() {
    return thing("Organization").add("name", venueName());
  }

  private String venueName() {
    return venue.map(v -> v.getString("name_zh")).orElse(held.getString("venue"));
  }

  private static JsonObjectBuilder thing(String type) {
    return JSON.createObjectBuilder().add("@type", type);
  }

  private JsonObjectBuilder instance() {
    boolean calledOff = held.containsKey("called_off_at");
    JsonObjectBuilder instance =
        JSON.createObjectBuilder()
            .add("@type", JSON.createArrayBuilder(List.of("CourseInstance", "EducationEvent")))
            .add("@id", page + "#class")
            .add("identifier", held.getString("id"))
            .add("name", held.getString("title_zh"))
            .add("courseMode", "Onsite")
            .add("eventAttendanceMode", SCHEMA + "OfflineEventAttendanceMode")
            .add("eventStatus", SCHEMA + (calledOff ? "EventCancelled" : "EventScheduled"))
            .add("maximumAttendeeCapacity", held.getInt("quota"))
            .add("instructor", thing("Person").add("name", held.getString("teacher")))
            .add("location", place())
            .add("offers", offer(calledOff));
    addDates(instance);
    return instance;
  }

  private JsonObjectBuilder place() {
    JsonObjectBuilder place = thing("Place").add("name", venueName());
    venue
        .map(v -> v.getString("address_zh", null))
        .ifPresent(
            address ->
                place.add(
                    "address",
                    thing("PostalAddress")
                        .add("streetAddress", address)
                        .add("addressCountry", "TW")));
    return place;
  }

  private JsonObjectBuilder offer(boolean calledOff) {
    return thing("Offer")
        .add("url", page)
        .add("category", "Tuition")
        .add("price", held.getInt("fee"))
        .add("priceCurrency", "TWD")
        .add("availability", SCHEMA + (calledOff ? "Discontinued" : "LimitedAvailability"));
  }

  private void addDates(JsonObjectBuilder instance) {
    List<JsonObject> meetings = held.getJsonArray("meetings").getValuesAs(JsonObject.class);
    JsonObjectBuilder schedule =
        thing("Schedule")
            .add("repeatFrequency", "P1W")
            .add("repeatCount", meetings.size())
            .add("byDay", SCHEMA + weekday())
            .add("startTime", held.getString("starts"))
            .add("endTime", held.getString("ends"))
            .add("scheduleTimezone", "Asia/Taipei");
    if (!meetings.isEmpty()) {
      String first = meetings.get(0).getString("starts_at");
      String last = meetings.get(meetings.size() - 1).getString("ends_at");
      instance.add("startDate", first).add("endDate", last);
      schedule.add("startDate", first.substring(0, 10)).add("endDate", last.substring(0, 10));
    }
    instance.add("courseSchedule", schedule);
  }

  private String weekday() {
    return DayOfWeek.of(held.getInt("weekday")).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
