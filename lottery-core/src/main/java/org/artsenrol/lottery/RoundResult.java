package org.artsenrol.lottery;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonWriter;

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

  /** The same as {@link #json}, as it comes. */
  void writeTo(JsonWriter json) throws IOException {
    json.key('{', "admitted");
    write(admitted, json);
    json.key(',', "cutoff");
    char before = '{';
    for (var ticket : cutoff.entrySet()) {
      json.key(before, ticket.getKey());
      if (ticket.getValue().isPresent()) {
        json.text(ticket.getValue().get());
      } else {
        json.raw("null");
      }
      before = ',';
    }
    json.raw(cutoff.isEmpty() ? "{}" : "}");
    json.key(',', "pass");
    json.text(pass);
    json.key(',', "round");
    json.raw(Integer.toString(round));
    json.raw('}');
  }

  static void write(SortedMap<String, List<String>> lists, JsonWriter json) throws IOException {
    char before = '{';
    for (var list : lists.entrySet()) {
      json.key(before, list.getKey());
      write(list.getValue(), json);
      before = ',';
    }
    json.raw(lists.isEmpty() ? "{}" : "}");
  }

  private static void write(List<String> codes, JsonWriter json) throws IOException {
    json.raw('[');
    if (codes instanceof Codes numbered) {
      numbered.writeTo(json);
    } else {
      for (int i = 0; i < codes.size(); i++) {
        json.raw(i == 0 ? "" : ",");
        json.text(codes.get(i));
      }
    }
    json.raw(']');
  }
}
