package org.artsenrol.opendata.watch;

import java.util.List;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.MerkleTree;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.verify.Phrase;

/**
 * Why the records do not lead to the signed root: either the log did not grow out of what it was,
 * or it hands out other records than it signed. The log's own proofs tell which.
 */
final class Diagnosis {
  private final Mirror mirror;
  private final Tail tail;
  private final ServedProof proofs;

  Diagnosis(Site site, Mirror mirror, Tail tail) {
    this.mirror = mirror;
    this.tail = tail;
    proofs = new ServedProof(site);
  }

  Contradiction of(Checkpoint now) {
    return mirror.size() > 0 && !grew(mirror.newest().orElseThrow(), now)
        ? forked(now)
        : records(now);
  }

  private boolean grew(Checkpoint older, Checkpoint now) {
    try {
      return proofs.shows(older, now);
    } catch (Trouble unproven) {
      return false;
    }
  }

  private Contradiction forked(Checkpoint now) {
    return evidence(
        new Contradiction(
            Fault.FORKED,
            Phrase.of("where.growth", mirror.size(), now.size()),
            tail.root(),
            now.root()));
  }

  private Contradiction records(Checkpoint now) {
    int first = firstWrong(now);
    return evidence(
        new Contradiction(
            Fault.RECORDS, Phrase.of("where.record", first), now.root(), tail.root()));
  }

  /**
   * The index of the first record with which the tree is no longer one that grows into the signed
   * one.
   */
  private int firstWrong(Checkpoint now) {
    MerkleTree candidate = mirror.with(tail);
    int good = mirror.size();
    int bad = candidate.size();
    while (bad - good > 1) {
      int middle = good + (bad - good) / 2;
      boolean grows = grew(new Checkpoint(now.origin(), middle, candidate.root(middle)), now);
      good = grows ? middle : good;
      bad = grows ? bad : middle;
    }
    return bad - 1;
  }

  /** The hashes of the records as they were served, so that others can follow the sum. */
  private Contradiction evidence(Contradiction contradiction) {
    List<String> hashes = tail.leafHashes().stream().map(Hex::of).toList();
    return contradiction.with(
        "found-leaf-hashes.json",
        Json.object().with("from", mirror.size()).with("hashes", hashes).canonical());
  }
}
