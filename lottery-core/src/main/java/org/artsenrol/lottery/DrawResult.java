package org.artsenrol.lottery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.bytes.JsonWriter;
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

  /** The rounds alone, for one who looks for a difference. */
  public Json.Items roundsJson() {
    return Json.items(rounds.stream().map(RoundResult::json).toList());
  }

  public Json.Members json() {
    return Json.object()
        .with("v", version)
        .with("draw", draw)
        .with("manifest", manifest)
        .with("seed", seed)
        .with("rounds", roundsJson())
        .with("waitlist", RoundResult.codes(waitlist));
  }

  public byte[] canonical() {
    var out = new ByteArrayOutputStream();
    writeInMemory(out);
    return out.toByteArray();
  }

  /** SHA-256 of the canonical bytes: the digest that everybody compares. */
  public String digest() {
    MessageDigest digest = Sha256.digest();
    writeInMemory(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return HexFormat.of().formatHex(digest.digest());
  }

  private void writeInMemory(OutputStream out) {
    try {
      writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
  }

  /**
   * Writes the canonical bytes as they come, keys in their order: of a city's draw there are many.
   */
  public void writeTo(OutputStream out) throws IOException {
    var json = new JsonWriter(out);
    json.key('{', "draw");
    json.text(draw);
    json.key(',', "manifest");
    json.text(manifest);
    json.key(',', "rounds");
    char before = '[';
    for (RoundResult round : rounds) {
      json.raw(before);
      round.writeTo(json);
      before = ',';
    }
    json.raw(rounds.isEmpty() ? "[]" : "]");
    json.key(',', "seed");
    json.text(seed);
    json.key(',', "v");
    json.text(version);
    json.key(',', "waitlist");
    RoundResult.write(waitlist, json);
    json.raw('}');
    json.flush();
  }
}
