package org.artsenrol.opendata.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.artsenrol.opendata.Field;
import org.artsenrol.opendata.FieldType;

/** A shape's columns as the Table Schema of Data Package version 2. */
final class TableSchema {
  private static final String PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json";

  private TableSchema() {}

  static JsonObject of(Shape shape) {
    var fields = Build.array();
    shape.fields().forEach(field -> fields.add(of(field)));
    return Build.object()
        .add("$schema", PROFILE)
        .add("fields", fields)
        .add("primaryKey", Build.texts(shape.keys().stream().map(Field::name).toList()))
        .add("missingValues", Build.texts(List.of("")))
        .build();
  }

  private static JsonObjectBuilder of(Field field) {
    JsonObjectBuilder column =
        Build.object()
            .add("name", field.name())
            .add("title", Wording.zh("heading." + field.name()))
            .add("type", type(field.type()));
    if (field.required()) {
      column.add("constraints", Build.object().add("required", true));
    }
    return column;
  }

  private static String type(FieldType type) {
    return switch (type) {
      case WHOLE -> "integer";
      case DECIMAL -> "number";
      case TRUTH -> "boolean";
      case DAY -> "date";
      case MOMENT -> "datetime";
      default -> "string";
    };
  }
}
