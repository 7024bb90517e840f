package org.artsenrol.opendata.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows without nesting, for tables: a list becomes {@code a;b}, a list of pairs {@code a:1;b:2}.
 */
final class Flat {
  private Flat() {}

  static JsonObject row(JsonObject row) {
    var flat = Build.object();
    for (Map.Entry<String, JsonValue> field : row.entrySet()) {
      if (field.getValue() instanceof JsonArray list) {
        flat.add(field.getKey(), text(list));
      } else {
        flat.add(field.getKey(), field.getValue());
      }
    }
    return flat.build();
  }

  static String text(JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    if (value instanceof JsonArray list) {
      return list.stream().map(Flat::text).collect(Collectors.joining(";"));
    }
    if (value instanceof JsonObject object) {
      return object.values().stream().map(Flat::text).collect(Collectors.joining(":"));
    }
    return value.toString();
  }
}
