package org.artsenrol.lottery.verify;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.Lottery;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.BundleFile;

/**
 * Carries out the checks on one bundle. Each is judged on its own, so that one lie does not hide
 * another.
 */
final class Judge {
  private final DrawFiles files;
  private final Manifest manifest;
  private final Map<Check, Verdict> verdicts = new EnumMap<>(Check.class);

  Judge(DrawFiles files) {
    this.files = files;
    this.manifest = files.manifest();
  }

  Report report() {
    for (Check check : Check.values()) {
      verdicts.put(check, new Verdict.NotChecked());
    }
    verdicts.put(Check.LOG, log());
    verdicts.put(Check.INPUT, input());
    verdicts.put(Check.BEACON, new BeaconCheck(files).verdict());
    verdicts.put(Check.RECEIPT, new Verdict.NotApplicable(Phrase.of("receipt.none")));
    draw();
    return new Report(manifest.draw(), verdicts, isDemo());
  }

  private Verdict log() {
    return files.hasLog()
        ? new Verdict.NotChecked()
        : new Verdict.NotApplicable(Phrase.of("log.none"));
  }

  private boolean isDemo() {
    return manifest.setup().entropy().stream().anyMatch(s -> s instanceof EntropySource.Demo);
  }

  private Verdict input() {
    byte[] written = files.bytesOf(BundleFile.MANIFEST);
    if (!Arrays.equals(written, manifest.canonical())) {
      return new Verdict.Broken(
          Phrase.of("input.manifest"), manifest.digest(), Sha256.hex(written));
    }
    try {
      Lottery.check(manifest, files.list(), files.entropy());
      return new Verdict.Holds(Phrase.of("input.ok", files.list().entries().size()));
    } catch (Refusal refusal) {
      return new Verdict.Broken(
          Phrase.of("input.refused", refusal.code()), "-", refusal.getMessage());
    }
  }

  /** A draw can be recomputed only from an input that section 3 lets pass. */
  private void draw() {
    try {
      DrawResult recomputed = Lottery.draw(manifest, files.list(), files.entropy());
      verdicts.put(Check.SEED, seed(recomputed));
      verdicts.put(Check.ALLOCATION, allocation(recomputed));
      verdicts.put(Check.DIGEST, new DigestCheck(files, recomputed).verdict());
    } catch (Refusal refusal) {
      var why = new Verdict.NotApplicable(Phrase.of("draw.refused"));
      verdicts.put(Check.SEED, why);
      verdicts.put(Check.ALLOCATION, why);
      verdicts.put(Check.DIGEST, why);
    }
  }

  private Verdict seed(DrawResult recomputed) {
    String published = files.result().seed();
    return recomputed.seed().equals(published)
        ? new Verdict.Holds(Phrase.of("seed.ok", published))
        : new Verdict.Broken(Phrase.of("seed.where"), recomputed.seed(), published);
  }

  private Verdict allocation(DrawResult recomputed) {
    Optional<JsonDifference> difference =
        JsonDifference.first(handedOut(recomputed), handedOut(files.result()));
    if (difference.isPresent()) {
      JsonDifference at = difference.get();
      return new Verdict.Broken(
          Phrase.of("allocation.where", at.path()), at.expected(), at.found());
    }
    // By now both hand out the same seats, and the recomputed one certainly has the right seed.
    return new AllocationProperties(new Published(manifest.setup(), files.list(), recomputed))
        .firstBroken()
        .map(Verdict.class::cast)
        .orElseGet(() -> new Verdict.Holds(Phrase.of("allocation.ok", admitted())));
  }

  /** Rounds and waitlists; what else stands in a result is judged by seed and digest. */
  private static Json handedOut(DrawResult result) {
    Json.Members whole = result.json();
    return Json.object()
        .with("rounds", whole.values().get("rounds"))
        .with("waitlist", whole.values().get("waitlist"));
  }

  private long admitted() {
    return files.result().rounds().stream()
        .flatMap(round -> round.admitted().values().stream())
        .mapToLong(codes -> codes.size())
        .sum();
  }
}
