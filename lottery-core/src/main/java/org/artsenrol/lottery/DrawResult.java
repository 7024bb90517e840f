package org.artsenrol.lottery;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.bytes.Sha256;

/**
 * The one result of a draw (section 5). Later movements never change it.
 *
 * @param manifest SHA-256 of the canonical manifest
 * @param seed 64 hexadecimal characters
 * @param rounds every round of every pass, also when nobody was admitted
 * @param waitlist for every class those who wish it and do not hold it, in the order of their
 *     promotion
 */
public record DrawResult(
    String version,
    String draw,
    String manifest,
    String seed,
    List<RoundResult> rounds,
    SortedMap<String, List<String>> waitlist) {
  public DrawResult {
    rounds = List.copyOf(rounds);
    waitlist = Collections.unmodifiableSortedMap(new TreeMap<>(waitlist));
  }

  /**
   * Reads a published result.
   *
   * @throws Refusal {@code FORMAT}
   */
  public static DrawResult parse(byte[] bytes) {
    // The ASCII dialect forbids null, which a cutoff may be.
    Shape shape =
        Shape.of(Shape.read(bytes, JsonReader.Dialect.RFC8785))
            .exactly("v", "draw", "manifest", "seed", "rounds", "waitlist");
    return new DrawResult(
        shape.text("v"),
        shape.text("draw"),
        shape.text("manifest"),
        shape.text("seed"),
        shape.list("rounds", RoundResult::from),
        RoundResult.codes(shape.get("waitlist")));
  }

  public Json.Members json() {
    return Json.object()
        .with("v", version)
        .with("draw", draw)
        .with("manifest", manifest)
        .with("seed", seed)
        .with("rounds", Json.items(rounds.stream().map(RoundResult::json).toList()))
        .with("waitlist", RoundResult.codes(waitlist));
  }

  public byte[] canonical() {
    return json().canonical();
  }

  /** SHA-256 of the canonical bytes: the digest that everybody compares. */
  public String digest() {
    return Sha256.hex(canonical());
  }
}
