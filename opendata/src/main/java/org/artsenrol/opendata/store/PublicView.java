package org.artsenrol.opendata.store;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.ItemKind;

/**
 * All that is public at one moment, but for the bytes of documents and of most records. Immutable.
 *
 * @param asOf of the newest change; empty before the first
 * @param items by id
 * @param records in the log's order, by draw
 * @param rules the newest RULES record of each draw
 */
public record PublicView(
    Version version,
    Optional<Instant> asOf,
    Map<ItemKind, SortedMap<String, JsonObject>> items,
    Map<String, List<RecordLine>> records,
    Map<String, List<DocumentLine>> documents,
    Map<String, LogRecord> rules) {

  public Optional<JsonObject> item(ItemKind kind, String id) {
    return Optional.ofNullable(items.get(kind).get(id));
  }

  /** In the order of their ids. */
  public List<JsonObject> all(ItemKind kind) {
    return List.copyOf(items.get(kind).values());
  }

  public List<RecordLine> recordsOf(String draw) {
    return records.getOrDefault(draw, List.of());
  }

  /** The newest record of this kind. */
  public Optional<RecordLine> recordOf(String draw, RecordKind kind) {
    return recordsOf(draw).stream().filter(r -> r.kind() == kind).reduce((older, newer) -> newer);
  }

  public Optional<DocumentLine> document(String draw, BundleFile file) {
    return documents.getOrDefault(draw, List.of()).stream()
        .filter(document -> document.name().equals(file.path()))
        .findFirst();
  }
}
