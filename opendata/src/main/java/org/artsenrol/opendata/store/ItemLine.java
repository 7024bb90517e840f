package org.artsenrol.opendata.store;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.opendata.ItemKind;

/** An item as it stands in the database, past what a reader may remember of it. */
public record ItemLine(ItemKind kind, String slug, long number, boolean deleted, byte[] content) {
  /** Found once: looking for the provider costs more than reading an item. */
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  ItemChange change() {
    return new ItemChange(number, slug, deleted ? Optional.empty() : Optional.of(fields()));
  }

  private JsonObject fields() {
    try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(content))) {
      return reader.readObject();
    }
  }
}
