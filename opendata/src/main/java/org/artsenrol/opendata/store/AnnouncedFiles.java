package org.artsenrol.opendata.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.LogRecord;

/** Which files the records of a log speak of: their bytes, or the root of a list. */
final class AnnouncedFiles {
  private final Map<String, Set<String>> byDraw = new HashMap<>();

  void read(LogRecord record) {
    Json.Members body = record.body();
    switch (record.kind()) {
      case RULES -> announce(record, body);
      case FREEZE -> {
        Json.Members manifest = member(body, "manifest");
        announce(record, manifest);
        if (member(manifest, "list").values().get("root") instanceof Json.Text root) {
          told(record.draw()).add(root.value());
        }
      }
      case ENTROPY ->
          announce(
              record,
              Json.object()
                  .with("proofs", body.values().get("proofs"))
                  .with("values", body.values().get("values")));
      case RESULT -> announce(record, member(body, "result"));
      default -> {
        // Other records bring no file.
      }
    }
  }

  private void announce(LogRecord record, Json.Members file) {
    told(record.draw()).add(Sha256.hex(file.canonical()));
  }

  private Set<String> told(String draw) {
    return byDraw.computeIfAbsent(draw, d -> new HashSet<>());
  }

  private static Json.Members member(Json.Members of, String name) {
    return of.values().get(name) instanceof Json.Members member ? member : Json.object();
  }

  boolean holds(String draw, BundleFile file, byte[] bytes) {
    String named =
        file == BundleFile.ENTRIES ? EntryList.parse(bytes).digest().root() : Sha256.hex(bytes);
    return byDraw.getOrDefault(draw, Set.of()).contains(named);
  }
}
