package org.artsenrol.lottery.bytes;

import java.util.ArrayList;
import java.util.List;

/** Merkle tree hashes of RFC 6962 section 2.1 over SHA-256. Hashes are 32 raw bytes. */
public final class Merkle {
  private Merkle() {}

  /** {@code SHA256(0x00 ‖ bytes)}. */
  public static byte[] leaf(byte[] bytes) {
    var digest = Sha256.digest();
    digest.update((byte) 0);
    return digest.digest(bytes);
  }

  /** {@code SHA256(0x01 ‖ left ‖ right)}. */
  public static byte[] node(byte[] left, byte[] right) {
    var digest = Sha256.digest();
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }

  /**
   * The root over leaf hashes; of none, {@code SHA256("")}. Pairing neighbours level by level and
   * lifting an odd last one gives the same tree as RFC 6962's split at the largest power of two.
   */
  public static byte[] root(List<byte[]> leafHashes) {
    if (leafHashes.isEmpty()) {
      return Sha256.of("");
    }
    List<byte[]> level = leafHashes;
    while (level.size() > 1) {
      level = above(level);
    }
    return level.get(0);
  }

  static List<byte[]> above(List<byte[]> level) {
    var parents = new ArrayList<byte[]>((level.size() + 1) / 2);
    for (int i = 0; i + 1 < level.size(); i += 2) {
      parents.add(node(level.get(i), level.get(i + 1)));
    }
    if (level.size() % 2 == 1) {
      parents.add(level.get(level.size() - 1));
    }
    return parents;
  }
}
