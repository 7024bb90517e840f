package org.artsenrol.opendata.api;

import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One page of a collection.
 *
 * @param count rows of the whole selection, not of this page
 * @param next the query of the following page; empty on the last one
 */
record Page(List<JsonObject> rows, int count, Optional<String> next) {

  /** Cuts by key and not by number, so that a row added meanwhile moves no other one's page. */
  static Page of(Shape shape, List<JsonObject> all, Selection selection) {
    List<JsonObject> left =
        all.stream()
            .sorted(Comparator.comparing(shape::key))
            .filter(
                row -> selection.after().map(key -> shape.key(row).compareTo(key) > 0).orElse(true))
            .toList();
    List<JsonObject> rows = left.subList(0, Math.min(selection.limit(), left.size()));
    Optional<String> next =
        rows.size() < left.size()
            ? Optional.of(selection.next(shape.key(rows.get(rows.size() - 1))))
            : Optional.empty();
    return new Page(rows, all.size(), next);
  }
}
