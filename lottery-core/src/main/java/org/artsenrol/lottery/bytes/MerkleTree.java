package org.artsenrol.lottery.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A Merkle tree of RFC 6962 that only grows and answers for every size that it had: roots, and
 * proofs of inclusion and consistency, each by as many look-ups and hashes as the tree is high,
 * squared at most. It keeps the roots of all full trees, two hashes a leaf. Not for several threads
 * at once.
 */
public final class MerkleTree {

  /** By level: the roots over leaves {@code [i << level, i + 1 << level)}. */
  private final List<List<byte[]>> levels = new ArrayList<>(List.of(new ArrayList<>()));

  /** The tree over these leaf hashes. */
  public static MerkleTree of(List<byte[]> leafHashes) {
    var tree = new MerkleTree();
    leafHashes.forEach(tree::add);
    return tree;
  }

  /** Takes in the next leaf's hash. */
  public void add(byte[] leafHash) {
    byte[] hash = leafHash.clone();
    int level = 0;
    levels.get(0).add(hash);
    while (levels.get(level).size() % 2 == 0) {
      List<byte[]> here = levels.get(level);
      hash = Merkle.node(here.get(here.size() - 2), hash);
      level++;
      if (level == levels.size()) {
        levels.add(new ArrayList<>());
      }
      levels.get(level).add(hash);
    }
  }

  /** Leaves so far. */
  public int size() {
    return levels.get(0).size();
  }

  /** The hash of a leaf. */
  public byte[] leaf(int index) {
    return levels.get(0).get(index).clone();
  }

  /**
   * The root when the tree had this many leaves.
   *
   * @throws IndexOutOfBoundsException if it never had
   */
  public byte[] root(int size) {
    Objects.checkIndex(size, size() + 1);
    return size == 0 ? Merkle.root(List.of()) : over(0, size).clone();
  }

  /**
   * The audit path of a leaf when the tree had this many leaves, from the bottom up (RFC 6962
   * section 2.1.1).
   *
   * @throws IndexOutOfBoundsException if it never had, or the leaf came later
   */
  public List<byte[]> inclusionProof(int index, int size) {
    Objects.checkIndex(size, size() + 1);
    Objects.checkIndex(index, size);
    var path = new ArrayList<byte[]>();
    include(index, 0, size, path);
    return path;
  }

  private void include(int index, int start, int end, List<byte[]> path) {
    if (end - start == 1) {
      return;
    }
    int middle = start + split(end - start);
    if (index < middle) {
      include(index, start, middle, path);
      path.add(over(middle, end));
    } else {
      include(index, middle, end, path);
      path.add(over(start, middle));
    }
  }

  /**
   * That the tree of {@code to} leaves begins with the one of {@code from} leaves (RFC 6962 section
   * 2.1.2).
   *
   * @throws IndexOutOfBoundsException unless {@code 1 <= from <= to <= size()}
   */
  public List<byte[]> consistencyProof(int from, int to) {
    Objects.checkIndex(to, size() + 1);
    Objects.checkIndex(from - 1, to);
    var path = new ArrayList<byte[]>();
    grow(from, 0, to, path);
    return path;
  }

  private void grow(int from, int start, int end, List<byte[]> path) {
    if (from == end) {
      if (start > 0) {
        // The verifier knows the whole older tree, and of a part of it nothing.
        path.add(over(start, end));
      }
      return;
    }
    int middle = start + split(end - start);
    if (from <= middle) {
      grow(from, start, middle, path);
      path.add(over(middle, end));
    } else {
      grow(from, middle, end, path);
      path.add(over(start, middle));
    }
  }

  /** The root over leaves {@code [start, end)}, which begin where a full tree of them would. */
  private byte[] over(int start, int end) {
    int count = end - start;
    if (Integer.bitCount(count) == 1) {
      int level = Integer.numberOfTrailingZeros(count);
      return levels.get(level).get(start >> level);
    }
    int middle = start + split(count);
    return Merkle.node(over(start, middle), over(middle, end));
  }

  /** The largest power of two below a count of at least 2. */
  private static int split(int count) {
    return Integer.highestOneBit(count - 1);
  }
}
