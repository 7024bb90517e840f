package org.artsenrol.lottery;

import java.util.ArrayList;
import java.util.List;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;

/**
 * The random values of a draw, one per source in the manifest's order, with their proofs. A draw
 * looks at the values alone; whether they came from the source is another check.
 */
public record Entropy(List<Json> values, List<Json> proofs) {
  public Entropy {
    values = List.copyOf(values);
    proofs = List.copyOf(proofs);
  }

  /** One value of 64 hexadecimal characters without a proof, as the demo source has it. */
  public static Entropy demo(String hex) {
    return new Entropy(List.of(new Json.Text(hex)), List.of(Json.object()));
  }

  /** One drand value with the signature it is the SHA-256 of. */
  public static Entropy drand(String randomness, String signature) {
    return new Entropy(
        List.of(new Json.Text(randomness)), List.of(Json.object().with("signature", signature)));
  }

  /**
   * Reads {@code entropy.json}, freely formatted.
   *
   * @throws Refusal {@code FORMAT}
   */
  public static Entropy parse(byte[] bytes) {
    return from(Shape.read(bytes, JsonReader.Dialect.LC1));
  }

  static Entropy from(Json json) {
    Shape shape = Shape.of(json).exactly("values", "proofs");
    return new Entropy(Shape.items(shape.get("values")), Shape.items(shape.get("proofs")));
  }

  public byte[] canonical() {
    return Json.object()
        .with("values", Json.items(values))
        .with("proofs", Json.items(proofs))
        .canonical();
  }

  /**
   * The text that seeds the draw: one line per source, joined by LF.
   *
   * @throws Refusal {@code ENTROPY}
   */
  public String text(List<EntropySource> sources) {
    if (!EntropySource.allowed(sources)) {
      throw new Refusal(RefusalCode.ENTROPY, "not an allowed list of sources");
    }
    if (values.size() != sources.size()) {
      throw new Refusal(
          RefusalCode.ENTROPY, values.size() + " values for " + sources.size() + " sources");
    }
    var lines = new ArrayList<String>();
    for (int i = 0; i < values.size(); i++) {
      String type = sources.get(i).type();
      lines.add(
          sources
              .get(i)
              .line(values.get(i))
              .orElseThrow(() -> new Refusal(RefusalCode.ENTROPY, "the value of " + type)));
    }
    return String.join("\n", lines);
  }
}
