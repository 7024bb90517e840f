package org.artsenrol.opendata;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The forms a public value can have. None of them admits an empty text. */
public enum FieldType {
  /** A public id, {@code [a-z0-9-]{3,64}}, never used again. */
  ID(text("[a-z0-9-]{3,64}")),
  /** One of a small set of lower-case English words. */
  WORD(text("[a-z][a-z0-9_]*")),
  /** Text for people. */
  TEXT(text("(?s).*\\S.*")),
  /** A whole number of things, years, days or TWD: 0 means zero. */
  WHOLE(FieldType::isWhole),
  /** A share or a mean with at most four digits behind the point. */
  DECIMAL(value -> value instanceof JsonNumber number && number.bigDecimalValue().scale() <= 4),
  /** Yes or no. */
  TRUTH(value -> value == JsonValue.TRUE || value == JsonValue.FALSE),
  /** A calendar day, ISO 8601. */
  DAY(text("\\d{4}-\\d\\d-\\d\\d")),
  /** A time of day in the city, 00:00 to 24:00. */
  TIME_OF_DAY(text("\\d\\d:\\d\\d")),
  /** A moment as {@link PublicTime} writes it. */
  MOMENT(text("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00\\+08:00")),
  /** A list of short texts. */
  TEXTS(listOf(text("\\S+"))),
  /** Seats set aside: {@code [{"group":"SENIOR","seats":3}]}. */
  RESERVES(
      listOf(
          value ->
              has(value, "group", "seats")
                  && isText(value, "group")
                  && isWhole(value.asJsonObject().get("seats")))),
  /** Dated lessons: {@code [{"number":1,"starts_at":…,"ends_at":…,"room":…}]}. */
  MEETINGS(
      listOf(
          value ->
              has(value, "number", "starts_at", "ends_at", "room")
                  && isWhole(value.asJsonObject().get("number"))
                  && MOMENT.accepts(value.asJsonObject().get("starts_at"))
                  && MOMENT.accepts(value.asJsonObject().get("ends_at"))
                  && isText(value, "room")));

  private final Predicate<JsonValue> form;

  FieldType(Predicate<JsonValue> form) {
    this.form = form;
  }

  boolean accepts(JsonValue value) {
    return form.test(value);
  }

  private static Predicate<JsonValue> text(String pattern) {
    Pattern form = Pattern.compile(pattern);
    return value -> value instanceof JsonString text && form.matcher(text.getString()).matches();
  }

  private static Predicate<JsonValue> listOf(Predicate<JsonValue> form) {
    return value -> value instanceof JsonArray list && list.stream().allMatch(form);
  }

  private static boolean isWhole(JsonValue value) {
    return value instanceof JsonNumber number && number.isIntegral() && number.longValue() >= 0;
  }

  private static boolean has(JsonValue value, String... keys) {
    return value instanceof JsonObject object && object.keySet().equals(Set.of(keys));
  }

  private static boolean isText(JsonValue value, String key) {
    return TEXT.accepts(value.asJsonObject().get(key));
  }
}
