package org.artsenrol.opendata.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.Shape;
import org.artsenrol.lottery.bytes.Growth;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.verify.Phrase;

/** The consistency proofs that a log gives to those who do not keep its records. */
final class ServedProof {
  private final Site site;

  ServedProof(Site site) {
    this.site = site;
  }

  /**
   * @throws Contradiction if the proof does not lead from the one root to the other
   */
  void mustShow(Checkpoint older, Checkpoint newer) {
    if (older.size() == 0) {
      return;
    }
    byte[] answer = site.consistency(older.size(), newer.size());
    if (!shows(answer, older, newer)) {
      throw new Contradiction(
              Fault.PROOF,
              Phrase.of("where.proof", older.size(), newer.size()),
              Phrase.of("proof.shows", older.root(), newer.root()),
              Phrase.of("proof.shows_not"))
          .with("proof.json", answer)
          .with("older.txt", older.text())
          .with("newer.txt", newer.text());
    }
  }

  /** Whether the log shows that it grew from these roots into this checkpoint. */
  boolean shows(Checkpoint older, Checkpoint newer) {
    return shows(site.consistency(older.size(), newer.size()), older, newer);
  }

  private static boolean shows(byte[] answer, Checkpoint older, Checkpoint newer) {
    Optional<Growth.Roots> roots =
        new Growth(older.size(), newer.size()).roots(older.rootBytes(), path(answer));
    return roots
        .filter(r -> Hex.of(r.older()).equals(older.root()))
        .filter(r -> Hex.of(r.newer()).equals(newer.root()))
        .isPresent();
  }

  private static List<byte[]> path(byte[] answer) {
    var path = new ArrayList<byte[]>();
    try {
      Shape.of(Site.json(answer)).texts("path").forEach(hash -> path.add(Hex.hash(hash)));
    } catch (Refusal | IllegalArgumentException fault) {
      throw new Trouble("trouble.json", fault.getMessage());
    }
    return path;
  }
}
