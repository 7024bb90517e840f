package org.artsenrol.opendata;

import static org.artsenrol.opendata.Field.may;
import static org.artsenrol.opendata.Field.must;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a catalogue item can be, with the fields it may carry. This list is the whole of what can
 * become public of a catalogue: a field that is not here is refused, so nothing slips out by
 * mistake. A stage of kind {@code lottery} is a draw; fees and meetings are read from the class.
 */
public enum ItemKind {
  VENUE(
      must("id", FieldType.ID),
      must("name_zh", FieldType.TEXT),
      may("name_en", FieldType.TEXT),
      may("address_zh", FieldType.TEXT),
      may("address_en", FieldType.TEXT),
      may("phone", FieldType.TEXT)),
  TERM(
      must("id", FieldType.ID),
      must("name_zh", FieldType.TEXT),
      may("name_en", FieldType.TEXT),
      must("starts_on", FieldType.DAY),
      must("ends_on", FieldType.DAY)),
  STAGE(
      must("id", FieldType.ID),
      must("venue", FieldType.ID),
      must("term", FieldType.ID),
      must("number", FieldType.WHOLE),
      must("kind", FieldType.WORD),
      must("name_zh", FieldType.TEXT),
      may("name_en", FieldType.TEXT),
      must("opens_at", FieldType.MOMENT),
      must("closes_at", FieldType.MOMENT),
      may("draws_at", FieldType.MOMENT),
      may("objection_hours", FieldType.WHOLE),
      must("win_limit", FieldType.WHOLE),
      may("allocation", FieldType.WORD),
      may("rounds", FieldType.WHOLE),
      may("reverse_even", FieldType.TRUTH),
      must("groups", FieldType.TEXTS),
      must("pay_days", FieldType.WHOLE),
      must("unpaid", FieldType.WORD),
      may("freed_reserve", FieldType.WORD),
      may("waitlist_ends_at", FieldType.MOMENT),
      may("open_to_zh", FieldType.TEXT),
      may("open_to_en", FieldType.TEXT),
      may("limit_scope", FieldType.WORD),
      may("seat_percent", FieldType.WHOLE),
      may("unfilled", FieldType.WORD),
      may("days_off", FieldType.WORD)),
  CLASS(
      must("id", FieldType.ID),
      must("venue", FieldType.ID),
      must("term", FieldType.ID),
      must("code", FieldType.TEXT),
      must("course", FieldType.TEXT),
      must("category", FieldType.WORD),
      must("category_zh", FieldType.TEXT),
      may("category_en", FieldType.TEXT),
      must("title_zh", FieldType.TEXT),
      may("title_en", FieldType.TEXT),
      must("content_zh", FieldType.TEXT),
      may("content_en", FieldType.TEXT),
      must("teacher", FieldType.TEXT),
      must("level", FieldType.WORD),
      may("age_min", FieldType.WHOLE),
      may("age_max", FieldType.WHOLE),
      must("quota", FieldType.WHOLE),
      must("minimum", FieldType.WHOLE),
      must("reserve", FieldType.RESERVES),
      must("room", FieldType.TEXT),
      must("weekday", FieldType.WHOLE),
      must("starts", FieldType.TIME_OF_DAY),
      must("ends", FieldType.TIME_OF_DAY),
      must("fee", FieldType.WHOLE),
      must("materials_fee", FieldType.WHOLE),
      may("called_off_at", FieldType.MOMENT),
      must("meetings", FieldType.MEETINGS)),
  DISCOUNT(
      must("id", FieldType.ID),
      must("venue", FieldType.ID),
      must("term", FieldType.ID),
      must("kind", FieldType.WORD),
      must("percent_off", FieldType.WHOLE),
      may("proof_zh", FieldType.TEXT),
      may("proof_en", FieldType.TEXT)),
  /** A published correction of something published: what was wrong, and what is right. */
  ERRATUM(
      must("id", FieldType.ID),
      must("at", FieldType.MOMENT),
      must("about", FieldType.TEXT),
      may("field", FieldType.TEXT),
      may("was", FieldType.TEXT),
      may("now", FieldType.TEXT),
      must("text_zh", FieldType.TEXT),
      may("text_en", FieldType.TEXT)),
  /** What an applicant objected to in a frozen list, and the venue's answer; never in her words. */
  OBJECTION(
      must("id", FieldType.ID),
      must("draw", FieldType.ID),
      must("kind", FieldType.WORD),
      must("raised_at", FieldType.MOMENT),
      may("code", FieldType.TEXT),
      may("decision", FieldType.WORD),
      may("answered_at", FieldType.MOMENT),
      may("answer_zh", FieldType.TEXT),
      may("answer_en", FieldType.TEXT)),
  /** What two officers decided about a draw, and why: its record says that, not why. */
  RULING(
      must("id", FieldType.ID),
      must("draw", FieldType.ID),
      must("kind", FieldType.WORD),
      must("at", FieldType.MOMENT),
      must("record", FieldType.TEXT),
      must("officers", FieldType.TEXTS),
      may("reason", FieldType.TEXT),
      may("successor", FieldType.ID),
      may("class", FieldType.ID),
      may("code", FieldType.TEXT),
      may("effect", FieldType.TEXT),
      may("basis", FieldType.TEXT),
      may("objections", FieldType.TEXTS),
      must("text_zh", FieldType.TEXT),
      may("text_en", FieldType.TEXT)),
  /** All that was public of a term on a day, as one file. */
  DUMP(
      must("id", FieldType.ID),
      must("term", FieldType.ID),
      must("day", FieldType.DAY),
      must("sha256", FieldType.TEXT),
      must("bytes", FieldType.WHOLE));

  private final List<Field> fields;

  ItemKind(Field... fields) {
    this.fields = List.of(fields);
  }

  /** In the order in which they are shown. */
  public List<Field> fields() {
    return fields;
  }

  /** The word for it in addresses and messages, for example {@code class}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Refuses an item that is not of this kind's form.
   *
   * @throws IllegalArgumentException naming every field that is missing, unknown or of another form
   */
  public void check(JsonObject item) {
    List<String> faults =
        Stream.concat(
                fields.stream().flatMap(field -> field.faultIn(item).stream()), unknownIn(item))
            .toList();
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(word() + " " + item.get("id") + ": " + faults);
    }
  }

  private Stream<String> unknownIn(JsonObject item) {
    List<String> known = fields.stream().map(Field::name).toList();
    return item.keySet().stream().filter(key -> !known.contains(key)).map(key -> key + " unknown");
  }
}
