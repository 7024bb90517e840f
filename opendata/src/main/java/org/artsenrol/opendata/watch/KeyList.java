package org.artsenrol.opendata.watch;

import java.util.List;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.Shape;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.log.NoteKey;

/** The document {@code /log/keys}: the keys a log says that it has had, the oldest first. */
record KeyList(List<NoteKey> keys) {

  /**
   * @throws Trouble if the answer is no list of keys
   */
  static KeyList of(byte[] answer) {
    try {
      List<NoteKey> keys =
          Shape.of(Site.json(answer)).list("data", row -> NoteKey.parse(Shape.of(row).text("key")));
      if (!keys.isEmpty()) {
        return new KeyList(keys);
      }
    } catch (Refusal | NoteFault fault) {
      throw new Trouble("trouble.json", fault.getMessage());
    }
    throw new Trouble("trouble.keys");
  }

  NoteKey first() {
    return keys.get(0);
  }

  /** The same document for a chain that was checked. */
  static Json.Members json(KeyChain chain) {
    return Json.object()
        .with("data", Json.items(chain.links().stream().map(l -> row(l, chain)).toList()))
        .with("meta", Json.object().with("count", chain.links().size()));
  }

  private static Json.Members row(KeyChain.Link link, KeyChain chain) {
    return Json.object()
        .with("key", link.key().toString())
        .with("from_index", Math.max(0, link.from() - 1))
        .with("state", link.key().equals(chain.newest()) ? "current" : "past");
  }
}
