package org.artsenrol.lottery;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.artsenrol.lottery.bytes.Json;

/**
 * One round of a pass as it is published.
 *
 * @param admitted classes that admitted somebody, each with codes in the round's order
 * @param cutoff every class with seats when the round began: the last admitted ticket if they all
 *     went, else empty
 */
public record RoundResult(
    String pass,
    int round,
    SortedMap<String, List<String>> admitted,
    SortedMap<String, Optional<String>> cutoff) {
  public RoundResult {
    admitted = Collections.unmodifiableSortedMap(new TreeMap<>(admitted));
    cutoff = Collections.unmodifiableSortedMap(new TreeMap<>(cutoff));
  }

  static RoundResult from(Json json) {
    Shape shape = Shape.of(json).exactly("pass", "round", "admitted", "cutoff");
    var cutoffs = new TreeMap<String, Optional<String>>();
    Shape cutoff = Shape.of(shape.get("cutoff"));
    for (String id : cutoff.keys()) {
      cutoffs.put(
          id,
          cutoff.get(id) instanceof Json.Null ? Optional.empty() : Optional.of(cutoff.text(id)));
    }
    return new RoundResult(
        shape.text("pass"), shape.number("round"), codes(shape.get("admitted")), cutoffs);
  }

  /** Class ids with lists of codes. */
  static SortedMap<String, List<String>> codes(Json json) {
    Shape shape = Shape.of(json);
    var codes = new TreeMap<String, List<String>>();
    for (String id : shape.keys()) {
      codes.put(id, shape.texts(id));
    }
    return codes;
  }

  static Json codes(Map<String, List<String>> lists) {
    var json = new TreeMap<String, Json>();
    lists.forEach(
        (id, codes) -> json.put(id, Json.items(codes.stream().map(Json.Text::new).toList())));
    return new Json.Members(json);
  }

  Json json() {
    var cutoffs = new TreeMap<String, Json>();
    cutoff.forEach(
        (id, ticket) -> cutoffs.put(id, ticket.<Json>map(Json.Text::new).orElse(new Json.Null())));
    return Json.object()
        .with("pass", pass)
        .with("round", round)
        .with("admitted", codes(admitted))
        .with("cutoff", new Json.Members(cutoffs));
  }
}
