package org.artsenrol.opendata.api;

import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.artsenrol.opendata.FieldType;

/** The schemas that are not a shape's: forms of single values and parameters, the envelope. */
final class OpenApiSchemas {
  private OpenApiSchemas() {}

  static JsonObjectBuilder ofType(FieldType type) {
    return switch (type) {
      case ID -> text().add("pattern", "^[a-z0-9-]{3,64}$");
      case WORD -> text().add("pattern", "^[a-z][a-z0-9_]*$");
      case TEXT -> text().add("minLength", 1);
      case TIME_OF_DAY -> text().add("pattern", "^[0-2][0-9]:[0-5][0-9]$");
      case DAY -> text().add("format", "date");
      case MOMENT -> text().add("format", "date-time");
      case WHOLE -> whole().add("minimum", 0);
      case DECIMAL -> Build.object().add("type", "number");
      case TRUTH -> Build.object().add("type", "boolean");
      case TEXTS -> list(text());
      case RESERVES -> list(object().add("properties", reserve()));
      case MEETINGS -> list(Schemas.reference(Shape.MEETING.schema()));
    };
  }

  static JsonObjectBuilder ofParameter(String name) {
    return switch (name) {
      case "limit" ->
          whole().add("minimum", 1).add("maximum", Selection.MOST).add("default", Selection.USUAL);
      case "from", "to", "index", "size", FeedDesk.AFTER -> whole().add("minimum", 0);
      case "excel" -> text().add("enum", Build.texts(List.of("1")));
      default -> text();
    };
  }

  static JsonObjectBuilder envelope(JsonObjectBuilder row, boolean collection) {
    var properties =
        Build.object()
            .add("data", collection ? list(row) : row)
            .add("meta", Schemas.reference("Meta"));
    return object()
        .add("properties", properties)
        .add("required", Build.texts(List.of("data", "meta")));
  }

  static JsonObjectBuilder meta() {
    var properties =
        Build.object()
            .add("as_of", text().add("format", "date-time"))
            .add("change_number", whole())
            .add("count", whole())
            .add("next", text())
            .add("schema", text())
            .add("license", text())
            .add("attribution", Schemas.reference("Attribution"));
    return object()
        .add("properties", properties)
        .add("required", Build.texts(List.of("change_number", "schema", "license", "attribution")));
  }

  private static JsonObjectBuilder reserve() {
    return Build.object().add("group", text()).add("seats", whole());
  }

  private static JsonObjectBuilder list(JsonObjectBuilder items) {
    return Build.object().add("type", "array").add("items", items);
  }

  private static JsonObjectBuilder object() {
    return Build.object().add("type", "object");
  }

  private static JsonObjectBuilder text() {
    return Build.object().add("type", "string");
  }

  private static JsonObjectBuilder whole() {
    return Build.object().add("type", "integer");
  }
}
