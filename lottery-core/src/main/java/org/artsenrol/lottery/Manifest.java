package org.artsenrol.lottery;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.bytes.Sha256;

/**
 * The whole of what a draw is of: its setup, the digest of its published rules, and the digest of
 * its frozen list. Its SHA-256 goes into the seed, so nothing in it can change without changing
 * every ticket.
 *
 * @param rules SHA-256 of {@code rules.json}
 */
public record Manifest(DrawSetup setup, String rules, ListDigest list) {
  private static final Set<String> KEYS =
      Stream.concat(DrawSetup.KEYS.stream(), Stream.of("rules", "list"))
          .collect(Collectors.toUnmodifiableSet());

  public Manifest {
    Format.digest("rules", rules);
  }

  /**
   * Reads a manifest, freely formatted.
   *
   * @throws Refusal {@code FORMAT}
   */
  public static Manifest parse(byte[] bytes) {
    return from(Shape.read(bytes, JsonReader.Dialect.LC1));
  }

  /**
   * Reads a manifest that stands in a record.
   *
   * @throws Refusal {@code FORMAT}
   */
  public static Manifest from(Json json) {
    Shape shape = Shape.of(json).exactly(KEYS, Set.of());
    return new Manifest(
        DrawSetup.from(shape), shape.text("rules"), shape.read("list", ListDigest::from));
  }

  public String draw() {
    return setup.draw();
  }

  public Json.Members json() {
    return setup.json().with("rules", rules).with("list", list.json());
  }

  public byte[] canonical() {
    return json().canonical();
  }

  /** SHA-256 of the canonical bytes, in hexadecimal. */
  public String digest() {
    return Sha256.hex(canonical());
  }
}
