package org.artsenrol.lottery.verify;

import java.util.Optional;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Lottery;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.bytes.Sha256;

/**
 * What this program draws from a bundle's manifest, list and values, before it looks at what was
 * published: a result, or the first rule of section 3 that they break.
 */
record Drawn(Optional<DrawResult> result, Optional<String> digest, Optional<Refusal> refusal) {

  static Drawn of(Manifest manifest, EntryList list, Entropy entropy) {
    try {
      DrawResult result = Lottery.draw(manifest, list, entropy);
      return new Drawn(Optional.of(result), Optional.of(result.digest()), Optional.empty());
    } catch (Refusal refusal) {
      return new Drawn(Optional.empty(), Optional.empty(), Optional.of(refusal));
    }
  }

  /**
   * The published result. A file with the digest of the recomputed one is not read: both are the
   * same.
   *
   * @throws Refusal if it is another and no result
   */
  DrawResult published(byte[] file) {
    return digest.isPresent() && digest.get().equals(Sha256.hex(file))
        ? result.orElseThrow()
        : DrawResult.parse(file);
  }
}
