package org.artsenrol.lottery.bytes;

import java.security.MessageDigest;

/**
 * The Merkle root of a list whose leaves come one by one, as {@link Merkle#root} has it, keeping
 * one hash per level of the tree and no more.
 */
public final class GrowingRoot {
  private static final int MOST_LEVELS = 63;

  private final MessageDigest digest = Sha256.digest();

  /** Roots of full trees of 2^level leaves, each used when that bit of the size is set. */
  private final byte[][] full = new byte[MOST_LEVELS][];

  private long size;

  /** Takes in the next leaf: these bytes of the buffer. */
  public void add(byte[] buffer, int from, int to) {
    digest.update((byte) 0);
    digest.update(buffer, from, to - from);
    byte[] hash = digest.digest();
    int level = 0;
    for (long bits = size; (bits & 1) == 1; bits >>= 1) {
      hash = node(full[level], hash);
      level++;
    }
    full[level] = hash;
    size++;
  }

  /** The root over the leaves so far; of none, {@code SHA256("")}. */
  public byte[] root() {
    byte[] root = null;
    for (int level = 0; size >> level > 0; level++) {
      if ((size >> level & 1) == 1) {
        root = root == null ? full[level] : node(full[level], root);
      }
    }
    return root == null ? Sha256.of("") : root.clone();
  }

  private byte[] node(byte[] left, byte[] right) {
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }
}
