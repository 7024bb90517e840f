package org.artsenrol.opendata.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.artsenrol.opendata.ItemKind;

/**
 * Changes as Server-Sent Events. The id of an event is its change number; counts that moved
 * together are one event, by the number of the last of them.
 */
final class EventText {
  /** Whoever is further behind than this reads the feeds instead. */
  static final int MOST = 5000;

  static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);
  private static final String COUNT = Shape.COUNT.schema();
  private static final String EVENT = Shape.EVENT.schema();

  private final StringBuilder text = new StringBuilder();

  private EventText() {}

  /** What a reader is told first: where she is. */
  static byte[] standing(long number) {
    var text = new EventText();
    text.text.append("retry: 5000\n");
    text.event("standing", number, Build.object().add("change_number", number).build());
    return text.bytes();
  }

  /** That there is more between the two than is told here. */
  static byte[] missed(long after, long now) {
    var text = new EventText();
    JsonObject span = Build.object().add("after", after).add("change_number", now).build();
    text.event("missed", now, span);
    return text.bytes();
  }

  static byte[] of(List<Change> changes) {
    var text = new EventText();
    List<Change> counts = new ArrayList<>();
    for (Change change : changes) {
      if (change.kind().equals(COUNT)) {
        counts.add(change);
      } else {
        text.counts(counts);
        text.change(change);
      }
    }
    text.counts(counts);
    return text.bytes();
  }

  /** All that changed, in the order of the numbers; more than {@link #MOST} if that is too much. */
  static List<Change> all(Changes changes) {
    List<Change> all = new ArrayList<>(changes.events());
    all.addAll(changes.counts());
    for (ItemKind kind : ItemKind.values()) {
      all.addAll(changes.items(kind));
    }
    all.sort(Comparator.comparingLong(Change::number));
    return all;
  }

  private void counts(List<Change> counts) {
    if (counts.isEmpty()) {
      return;
    }
    JsonArrayBuilder rows = Build.array();
    counts.stream()
        .flatMap(change -> change.state().stream())
        .forEach(row -> rows.add(count(row.get())));
    long last = counts.get(counts.size() - 1).number();
    event("counts", last, Build.object().add("counts", rows).build());
    counts.clear();
  }

  private static JsonObject count(JsonObject row) {
    return Build.object()
        .add("class", row.get("class"))
        .add("seats", row.get("seats"))
        .add("applicants", row.get("applicants"))
        .add("as_of", row.get("as_of"))
        .build();
  }

  private void change(Change change) {
    if (change.kind().equals(EVENT)) {
      event("record", change.number(), change.state().orElseThrow().get());
      return;
    }
    JsonObject item =
        Build.object()
            .add("state", change.state().isPresent() ? "updated" : "deleted")
            .add("kind", change.kind())
            .add("id", change.id())
            .build();
    event(change.kind(), change.number(), item);
  }

  private void event(String name, long id, JsonObject data) {
    text.append("id: ").append(id).append("\nevent: ").append(name);
    text.append("\ndata: ").append(data).append("\n\n");
  }

  private byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
