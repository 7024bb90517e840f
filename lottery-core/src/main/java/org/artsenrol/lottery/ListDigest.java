package org.artsenrol.lottery;

import org.artsenrol.lottery.bytes.Json;

/** The frozen list in short: how many entries, and the root of the Merkle tree over their lines. */
public record ListDigest(int n, String root) {
  public ListDigest {
    Format.between("n", 0, n, Format.MOST_ENTRIES);
    Format.digest("root", root);
  }

  static ListDigest from(Json json) {
    Shape shape = Shape.of(json).exactly("n", "root");
    return new ListDigest(shape.number("n"), shape.text("root"));
  }

  Json json() {
    return Json.object().with("n", n).with("root", root);
  }
}
