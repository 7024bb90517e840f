package org.artsenrol.opendata.api;

import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.LiveCount;
import org.artsenrol.opendata.compiled.Compilations;
import org.artsenrol.opendata.log.KeyRotation;
import org.artsenrol.opendata.store.ItemChange;
import org.artsenrol.opendata.store.PublicView;
import org.artsenrol.opendata.store.RecordLine;

/** What of a view has changed after a number, feed by feed, in the order of the numbers. */
final class Changes {
  private final PublicView view;
  private final Compilations compiled;
  private final Rows rows;
  private final long after;
  private final int most;

  /**
   * @param most how many are told at once
   */
  Changes(PublicView view, Compilations compiled, long after, int most) {
    this.view = view;
    this.compiled = compiled;
    this.rows = new Rows(view);
    this.after = after;
    this.most = most;
  }

  List<Change> classes() {
    return part(
        view.changes(ItemKind.CLASS),
        ItemChange::number,
        c -> change(c, Shape.CLASS, () -> rows.studyClass(c.id())));
  }

  /** Items of any kind, by the kind's word and as they were handed over. */
  List<Change> items(ItemKind kind) {
    return part(
        view.changes(kind),
        ItemChange::number,
        c -> new Change(c.number(), kind.word(), c.id(), c.fields().map(item -> () -> item)));
  }

  private static Change change(ItemChange item, Shape shape, Supplier<JsonObject> state) {
    return new Change(item.number(), shape.schema(), item.id(), item.fields().map(f -> state));
  }

  /** The count of a class that is withdrawn is gone with it. */
  List<Change> counts() {
    return part(view.countChanges(), LiveCount::number, this::count);
  }

  private Change count(LiveCount count) {
    String kind = Shape.COUNT.schema();
    return new Change(
        count.number(), kind, count.studyClass(), rows.count(count).map(row -> () -> row));
  }

  /** Records never change, so each is told once. */
  List<Change> events() {
    return part(view.records(), RecordLine::changeNumber, this::event);
  }

  private Change event(RecordLine record) {
    return new Change(
        record.changeNumber(),
        Shape.EVENT.schema(),
        record.hash(),
        Optional.of(() -> rows.event(record)));
  }

  /** A draw changes with its stage and with every record of it. */
  List<Change> draws() {
    Map<String, Change> newest = new HashMap<>();
    view.changes(ItemKind.STAGE).stream()
        .filter(stage -> stage.fields().map(DrawSheet::isDraw).orElse(true))
        .forEach(stage -> newest.put(stage.id(), change(stage, Shape.DRAW, draw(stage.id()))));
    for (String id : view.draws()) {
      List<RecordLine> records = view.recordsOf(id);
      long told = records.get(records.size() - 1).changeNumber();
      newest.merge(
          id,
          new Change(told, Shape.DRAW.schema(), id, Optional.of(draw(id))),
          (stage, record) ->
              stage.number() > told
                  ? new Change(stage.number(), stage.kind(), id, record.state())
                  : record);
    }
    newest.remove(KeyRotation.LOG);
    return newest.values().stream()
        .filter(draw -> draw.number() > after)
        .sorted(Comparator.comparingLong(Change::number))
        .limit(most)
        .toList();
  }

  private Supplier<JsonObject> draw(String id) {
    return () -> rows.draw(id, compiled);
  }

  /** The lists are ordered, so a page costs what is on it, however long the feed is. */
  private <T> List<Change> part(List<T> all, ToLongFunction<T> number, Function<T, Change> change) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (number.applyAsLong(all.get(middle)) > after) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return all.subList(low, Math.min(all.size(), low + most)).stream().map(change).toList();
  }
}
