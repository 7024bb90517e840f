package org.artsenrol.opendata.api;

import static org.artsenrol.opendata.Field.may;
import static org.artsenrol.opendata.Field.must;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.artsenrol.opendata.Field;
import org.artsenrol.opendata.FieldType;
import org.artsenrol.opendata.ItemKind;

/**
 * What a row of a collection looks like. The first field, or the first few, are its key, by which
 * collections are ordered and paged.
 */
public enum Shape {
  VENUE(ItemKind.VENUE.fields()),
  TERM(ItemKind.TERM.fields()),
  STAGE(
      and(
          ItemKind.STAGE.fields(),
          may("promised_at", FieldType.MOMENT),
          may("actual_at", FieldType.MOMENT),
          may("rules_promised_at", FieldType.MOMENT),
          may("rules_actual_at", FieldType.MOMENT),
          may("close_promised_at", FieldType.MOMENT),
          may("close_actual_at", FieldType.MOMENT),
          may("freeze_promised_at", FieldType.MOMENT),
          may("freeze_actual_at", FieldType.MOMENT))),
  CLASS(
      and(
          without(ItemKind.CLASS.fields(), "meetings"),
          must("meeting_count", FieldType.WHOLE),
          may("first_meeting_at", FieldType.MOMENT),
          may("last_meeting_at", FieldType.MOMENT))),
  MEETING(
      List.of(
          must("number", FieldType.WHOLE),
          must("class", FieldType.ID),
          must("starts_at", FieldType.MOMENT),
          must("ends_at", FieldType.MOMENT),
          must("room", FieldType.TEXT))),
  FEE(
      List.of(
          must("class", FieldType.ID),
          must("venue", FieldType.ID),
          must("term", FieldType.ID),
          must("title_zh", FieldType.TEXT),
          may("title_en", FieldType.TEXT),
          must("fee", FieldType.WHOLE),
          must("materials_fee", FieldType.WHOLE))),
  DISCOUNT(ItemKind.DISCOUNT.fields()),
  COUNT(
      List.of(
          must("class", FieldType.ID),
          may("venue", FieldType.ID),
          may("term", FieldType.ID),
          must("seats", FieldType.WHOLE),
          must("applicants", FieldType.WHOLE),
          must("as_of", FieldType.MOMENT),
          must("stage", FieldType.ID),
          must("log_size", FieldType.WHOLE),
          must("change_number", FieldType.WHOLE))),
  DRAW(
      List.of(
          must("id", FieldType.ID),
          must("stage", FieldType.ID),
          may("venue", FieldType.ID),
          may("term", FieldType.ID),
          must("kind", FieldType.WORD),
          may("name_zh", FieldType.TEXT),
          may("name_en", FieldType.TEXT),
          must("state", FieldType.WORD),
          may("clock", FieldType.WORD),
          may("entropy", FieldType.TEXTS),
          may("proven", FieldType.TRUTH),
          may("notice_zh", FieldType.TEXT),
          may("notice_en", FieldType.TEXT),
          may("promised_at", FieldType.MOMENT),
          may("actual_at", FieldType.MOMENT),
          may("voided_at", FieldType.MOMENT),
          may("void_reason", FieldType.TEXT),
          may("successor", FieldType.ID),
          may("entries", FieldType.WHOLE),
          may("unique_wish_sets", FieldType.WHOLE),
          may("unique_wish_share", FieldType.DECIMAL),
          may("rules_sha256", FieldType.TEXT),
          may("manifest_sha256", FieldType.TEXT),
          may("entries_sha256", FieldType.TEXT),
          may("entropy_sha256", FieldType.TEXT),
          may("result_sha256", FieldType.TEXT))),
  RECORD(
      List.of(
          must("index", FieldType.WHOLE),
          must("hash", FieldType.TEXT),
          must("kind", FieldType.TEXT),
          must("at", FieldType.MOMENT))),
  ADMISSION(
      2,
      List.of(
          must("class", FieldType.ID),
          must("code", FieldType.TEXT),
          must("standing", FieldType.WORD),
          must("from", FieldType.WORD),
          may("pass", FieldType.TEXT),
          must("since", FieldType.MOMENT),
          may("until", FieldType.MOMENT),
          must("record", FieldType.WHOLE),
          must("called_off", FieldType.TRUTH))),
  WAITING(
      2,
      List.of(
          must("class", FieldType.ID),
          must("place", FieldType.WHOLE),
          must("position", FieldType.WHOLE),
          must("code", FieldType.TEXT),
          may("skipped", FieldType.TEXT),
          must("called_off", FieldType.TRUTH))),
  LAPSE(
      List.of(
          must("record", FieldType.WHOLE),
          must("at", FieldType.MOMENT),
          must("class", FieldType.ID),
          must("code", FieldType.TEXT),
          must("how", FieldType.WORD),
          must("had_seat", FieldType.TRUTH))),
  PROMOTION(
      List.of(
          must("record", FieldType.WHOLE),
          must("at", FieldType.MOMENT),
          must("class", FieldType.ID),
          must("code", FieldType.TEXT),
          must("from", FieldType.WORD),
          may("place", FieldType.WHOLE),
          must("until", FieldType.MOMENT),
          may("correction", FieldType.WHOLE))),
  DEVIATION(
      3,
      List.of(
          must("draw", FieldType.ID),
          may("record", FieldType.WHOLE),
          must("kind", FieldType.WORD),
          may("at", FieldType.MOMENT),
          may("promised_at", FieldType.MOMENT),
          may("fault", FieldType.WORD),
          must("text_zh", FieldType.TEXT),
          must("text_en", FieldType.TEXT),
          may("ruling", FieldType.ID),
          may("reason_zh", FieldType.TEXT),
          may("reason_en", FieldType.TEXT))),
  ERRATUM(ItemKind.ERRATUM.fields()),
  PUNCTUALITY(
      2,
      List.of(
          must("stage", FieldType.ID),
          must("step", FieldType.WORD),
          must("venue", FieldType.ID),
          must("term", FieldType.ID),
          must("promised_at", FieldType.MOMENT),
          may("actual_at", FieldType.MOMENT),
          may("minutes_late", FieldType.WHOLE))),
  CUBE(
      List.of(
          must("id", FieldType.WORD),
          must("path", FieldType.TEXT),
          must("title_zh", FieldType.TEXT),
          must("title_en", FieldType.TEXT),
          must("small_cells_zh", FieldType.TEXT),
          must("small_cells_en", FieldType.TEXT))),
  FILL(
      2,
      ofClass(
          must("seats", FieldType.WHOLE),
          must("held", FieldType.WHOLE),
          must("free", FieldType.WHOLE),
          must("waiting", FieldType.WHOLE),
          must("called_off", FieldType.TRUTH))),
  ODDS(
      3,
      ofClass(
          must("group", FieldType.TEXT),
          must("applicants", FieldType.WHOLE),
          must("first_choice", FieldType.WHOLE),
          must("admitted", FieldType.WHOLE),
          must("share", FieldType.DECIMAL))),
  FORFEITS(
      2,
      ofClass(
          must("offered", FieldType.WHOLE),
          must("confirmed", FieldType.WHOLE),
          must("declined", FieldType.WHOLE),
          must("lapsed", FieldType.WHOLE),
          must("withdrawn", FieldType.WHOLE),
          must("refunded", FieldType.WHOLE))),
  DELAY(
      2,
      ofClass(
          must("promotions", FieldType.WHOLE),
          must("median_minutes", FieldType.WHOLE),
          must("longest_minutes", FieldType.WHOLE))),
  LATENESS(
      3,
      List.of(
          must("venue", FieldType.ID),
          must("term", FieldType.ID),
          must("step", FieldType.WORD),
          must("promises", FieldType.WHOLE),
          must("in_time", FieldType.WHOLE),
          must("late", FieldType.WHOLE),
          must("longest_minutes", FieldType.WHOLE))),
  OBJECTION(ItemKind.OBJECTION.fields()),
  RULING(ItemKind.RULING.fields()),
  /** A freeze of a draw's list; all but the last were superseded, and stay readable. */
  FREEZE(
      List.of(
          must("number", FieldType.WHOLE),
          must("record", FieldType.WHOLE),
          must("hash", FieldType.TEXT),
          must("at", FieldType.MOMENT),
          must("superseded", FieldType.TRUTH),
          must("manifest_path", FieldType.TEXT),
          must("manifest_sha256", FieldType.TEXT),
          must("entries_path", FieldType.TEXT),
          must("entries_sha256", FieldType.TEXT))),
  DUMP(and(ItemKind.DUMP.fields(), must("path", FieldType.TEXT))),
  SNAPSHOT(
      2,
      List.of(
          must("at", FieldType.MOMENT),
          must("stage", FieldType.ID),
          must("class", FieldType.ID),
          must("applicants", FieldType.WHOLE))),
  EVENT(
      List.of(
          must("index", FieldType.WHOLE),
          must("hash", FieldType.TEXT),
          must("kind", FieldType.TEXT),
          must("draw", FieldType.ID),
          must("at", FieldType.MOMENT)));

  private static final String BETWEEN_KEYS = "\u0001";

  private final int keys;
  private final List<Field> fields;

  Shape(List<Field> fields) {
    this(1, fields);
  }

  /** A row whose key is made of its first fields. */
  Shape(int keys, List<Field> fields) {
    this.keys = keys;
    this.fields = fields;
  }

  /** In the order of the columns. */
  public List<Field> fields() {
    return fields;
  }

  /** The fields that make its key. */
  List<Field> keys() {
    return fields.subList(0, keys);
  }

  /** Its name among the schemas of the OpenAPI document, for example {@code Class}. */
  public String schema() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }

  boolean has(String field) {
    return fields.stream().anyMatch(f -> f.name().equals(field));
  }

  /** A row with what the source has of these fields, in their order. */
  JsonObject row(JsonObject source) {
    var row = Build.object();
    fields.stream()
        .map(Field::name)
        .filter(source::containsKey)
        .forEach(name -> row.add(name, source.get(name)));
    return row.build();
  }

  /** The row's key as text that sorts as the key does. */
  String key(JsonObject row) {
    return fields.stream()
        .limit(keys)
        .map(field -> sortable(row.get(field.name())))
        .collect(Collectors.joining(BETWEEN_KEYS));
  }

  private static String sortable(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return String.format(Locale.ROOT, "%012d", number.longValue());
    }
    return value instanceof JsonString text ? text.getString() : "";
  }

  private static List<Field> and(List<Field> fields, Field... more) {
    var all = new ArrayList<>(fields);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }

  /** A class of a draw with something counted; the third field may belong to the key. */
  private static List<Field> ofClass(Field... counted) {
    var fields = new ArrayList<Field>();
    fields.add(must("draw", FieldType.ID));
    fields.add(must("class", FieldType.ID));
    fields.addAll(List.of(counted));
    fields.add(may("venue", FieldType.ID));
    fields.add(may("term", FieldType.ID));
    return List.copyOf(fields);
  }

  private static List<Field> without(List<Field> fields, String name) {
    return fields.stream().filter(field -> !field.name().equals(name)).toList();
  }
}
