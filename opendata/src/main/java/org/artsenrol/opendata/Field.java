package org.artsenrol.opendata;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * One field of an item or of a collection made from items.
 *
 * @param name its key: English, snake_case; {@code _zh} and {@code _en} for texts
 * @param required whether every item carries it; an absent value is left out, never empty
 */
public record Field(String name, FieldType type, boolean required) {

  /** A field that every item carries. */
  public static Field must(String name, FieldType type) {
    return new Field(name, type, true);
  }

  /** A field that is left out where there is nothing to say. */
  public static Field may(String name, FieldType type) {
    return new Field(name, type, false);
  }

  Optional<String> faultIn(JsonObject item) {
    if (!item.containsKey(name)) {
      return required ? Optional.of(name + " missing") : Optional.empty();
    }
    return type.accepts(item.get(name))
        ? Optional.empty()
        : Optional.of(name + " is no " + type + ": " + item.get(name));
  }
}
