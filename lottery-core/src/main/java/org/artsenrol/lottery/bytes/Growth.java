package org.artsenrol.lottery.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That a Merkle tree only grew: its first {@code from} leaves are those it had when it was that
 * large. Proofs are those of RFC 6962 section 2.1.2.
 *
 * @param from leaves of the older tree
 * @param to leaves of the newer tree
 */
public record Growth(long from, long to) {

  /**
   * The roots that a proof leads to, each to be compared with the one that is known.
   *
   * @param older of the smaller tree
   * @param newer of the larger tree
   */
  public record Roots(byte[] older, byte[] newer) {}

  /**
   * Walks a proof up both trees at once (RFC 9162 section 2.1.4.2). Empty when the proof has the
   * wrong length, or when the sizes are such that nothing could be proven: an empty older tree, or
   * one larger than the newer.
   *
   * @param olderRoot the known root; part of the walk where the older tree is a complete one
   */
  public Optional<Roots> roots(byte[] olderRoot, List<byte[]> proof) {
    if (from < 1 || from > to) {
      return Optional.empty();
    }
    if (from == to) {
      return proof.isEmpty() ? Optional.of(new Roots(olderRoot, olderRoot)) : Optional.empty();
    }
    var path = new ArrayList<>(proof);
    if (Long.bitCount(from) == 1) {
      path.add(0, olderRoot);
    }
    return path.isEmpty() ? Optional.empty() : walk(path);
  }

  private Optional<Roots> walk(List<byte[]> path) {
    int known = Long.numberOfTrailingZeros(~(from - 1));
    long at = from - 1 >> known;
    long last = to - 1 >> known;
    byte[] older = path.get(0);
    byte[] newer = path.get(0);
    for (byte[] neighbour : path.subList(1, path.size())) {
      if (last == 0) {
        return Optional.empty();
      }
      if ((at & 1) == 1 || at == last) {
        older = Merkle.node(neighbour, older);
        newer = Merkle.node(neighbour, newer);
        int lifted = Long.numberOfTrailingZeros(at);
        at >>= lifted;
        last >>= lifted;
      } else {
        newer = Merkle.node(newer, neighbour);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 ? Optional.of(new Roots(older, newer)) : Optional.empty();
  }
}
