package org.artsenrol.enrol.publication;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.artsenrol.enrol.catalogue.Bilingual;
import org.artsenrol.enrol.catalogue.Meeting;
import org.artsenrol.opendata.PublicTime;

/** An item's public fields. What is absent is left out, never null and never empty. */
final class Fields {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final JsonObjectBuilder json = Json.createObjectBuilder();

  Fields text(String key, String value) {
    if (value != null && !value.isBlank()) {
      json.add(key, value);
    }
    return this;
  }

  /** Under {@code key_zh} and {@code key_en}. */
  Fields texts(String key, Bilingual text) {
    return text(key + "_zh", text.zh()).text(key + "_en", text.en());
  }

  Fields word(String key, Enum<?> value) {
    return value == null ? this : text(key, value.name().toLowerCase(Locale.ROOT));
  }

  Fields number(String key, Integer value) {
    if (value != null) {
      json.add(key, value);
    }
    return this;
  }

  Fields truth(String key, boolean value) {
    json.add(key, value);
    return this;
  }

  Fields moment(String key, Instant value) {
    return value == null ? this : text(key, PublicTime.of(value));
  }

  Fields hour(String key, LocalTime value) {
    return text(key, HOUR.format(value));
  }

  Fields list(String key, List<String> values) {
    json.add(key, Json.createArrayBuilder(values));
    return this;
  }

  Fields reserves(Map<String, Integer> seatsByGroup) {
    var reserves = Json.createArrayBuilder();
    seatsByGroup.forEach(
        (group, seats) ->
            reserves.add(new Fields().text("group", group).number("seats", seats).build()));
    json.add("reserve", reserves);
    return this;
  }

  Fields meetings(List<Meeting> dated) {
    var meetings = Json.createArrayBuilder();
    dated.forEach(
        m ->
            meetings.add(
                new Fields()
                    .number("number", m.getNumber())
                    .moment("starts_at", m.getStartsAt())
                    .moment("ends_at", m.getEndsAt())
                    .text("room", m.getRoom())
                    .build()));
    json.add("meetings", meetings);
    return this;
  }

  JsonObject build() {
    return json.build();
  }
}
