package org.artsenrol.lottery.bytes;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Merkle tree hashes of RFC 6962 section 2.1 over SHA-256. Hashes are 32 raw bytes. */
public final class Merkle {
  private Merkle() {}

  /** {@code SHA256(0x00 ‖ bytes)}. */
  public static byte[] leaf(byte[] bytes) {
    var digest = Sha256.digest();
    digest.update((byte) 0);
    return digest.digest(bytes);
  }

  /** The leaf of a value's canonical bytes, which are hashed as they are written. */
  public static byte[] leaf(Json value) {
    MessageDigest digest = Sha256.digest();
    digest.update((byte) 0);
    JsonWriter.write(value, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return digest.digest();
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

  private static List<byte[]> above(List<byte[]> level) {
    var parents = new ArrayList<byte[]>();
    for (int i = 0; i + 1 < level.size(); i += 2) {
      parents.add(node(level.get(i), level.get(i + 1)));
    }
    if (level.size() % 2 == 1) {
      parents.add(level.get(level.size() - 1));
    }
    return parents;
  }

  /**
   * The root that a proof leads to (RFC 9162 section 2.1.3.2), to be compared with the known one;
   * empty when the proof has the wrong length or the index is outside the tree.
   */
  public static Optional<byte[]> rootBy(Place place, byte[] leafHash, List<byte[]> proof) {
    if (place.index < 0 || place.index >= place.size) {
      return Optional.empty();
    }
    long at = place.index;
    long last = place.size - 1;
    byte[] root = leafHash;
    for (byte[] neighbour : proof) {
      if (last == 0) {
        return Optional.empty();
      }
      if ((at & 1) == 1 || at == last) {
        root = node(neighbour, root);
        int lifted = Long.numberOfTrailingZeros(at);
        at >>= lifted;
        last >>= lifted;
      } else {
        root = node(root, neighbour);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 ? Optional.of(root) : Optional.empty();
  }

  /** A leaf's index from 0 in a tree of that size. */
  public record Place(long index, long size) {}
}
