package org.artsenrol.lottery.bytes;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All that must be kept of a Merkle tree in order to go on with it: the roots of the full trees
 * that it is made of, one per set bit of its size, the largest first. It grows without the leaves
 * that came before and fits into a row of a database. Immutable.
 *
 * @param size leaves so far
 * @param full 32 bytes each
 */
public record Frontier(long size, List<byte[]> full) {
  private static final int HASH = 32;

  /** Of the tree without a leaf. */
  public static final Frontier EMPTY = new Frontier(0, List.of());

  public Frontier {
    full = List.copyOf(full);
    if (size < 0 || full.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException(full.size() + " full trees cannot hold " + size);
    }
  }

  /**
   * What {@link #bytes} wrote.
   *
   * @throws IllegalArgumentException if it does not belong to that size
   */
  public static Frontier of(long size, byte[] bytes) {
    if (bytes.length != HASH * Long.bitCount(size)) {
      throw new IllegalArgumentException(bytes.length + " bytes are no frontier of " + size);
    }
    var full = new ArrayList<byte[]>();
    for (int at = 0; at < bytes.length; at += HASH) {
      full.add(Arrays.copyOfRange(bytes, at, at + HASH));
    }
    return new Frontier(size, full);
  }

  /** The same tree with one more leaf. */
  public Frontier with(byte[] leafHash) {
    var trees = new ArrayList<>(full);
    byte[] hash = leafHash;
    for (long bits = size; (bits & 1) == 1; bits >>= 1) {
      hash = Merkle.node(trees.remove(trees.size() - 1), hash);
    }
    trees.add(hash);
    return new Frontier(size + 1, trees);
  }

  /** As {@link Merkle#root} has it over all leaves. */
  public byte[] root() {
    if (full.isEmpty()) {
      return Merkle.root(List.of());
    }
    byte[] root = full.get(full.size() - 1);
    for (int i = full.size() - 2; i >= 0; i--) {
      root = Merkle.node(full.get(i), root);
    }
    return root.clone();
  }

  /** The hashes one after the other. */
  public byte[] bytes() {
    var out = new ByteArrayOutputStream();
    full.forEach(out::writeBytes);
    return out.toByteArray();
  }
}
