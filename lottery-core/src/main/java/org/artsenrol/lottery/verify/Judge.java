package org.artsenrol.lottery.verify;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.Receipt;
import org.artsenrol.lottery.log.RecordClock;
import org.artsenrol.lottery.log.SignedNote;

/**
 * Carries out the checks on one bundle. Each is judged on its own, so that one lie does not hide
 * another.
 */
final class Judge {
  private final DrawFiles files;
  private final Manifest manifest;
  private final Kept kept;
  private final Map<Check, Verdict> verdicts = new EnumMap<>(Check.class);

  /**
   * What the citizen has kept and holds against the bundle.
   *
   * @param checkpoint an older one of the log
   */
  record Kept(Optional<SignedNote> checkpoint, Optional<Receipt> receipt) {
    static final Kept NOTHING = new Kept(Optional.empty(), Optional.empty());
  }

  Judge(DrawFiles files, Kept kept) {
    this.files = files;
    this.kept = kept;
    this.manifest = files.manifest();
  }

  Report report() {
    verdicts.put(Check.LOG, new LogCheck(files, kept.checkpoint()).verdict());
    verdicts.put(Check.FREEZE, new FreezeCheck(files).verdict());
    verdicts.put(Check.INPUT, input());
    verdicts.put(Check.RULES, new RulesCheck(files).verdict());
    verdicts.put(Check.BEACON, new BeaconCheck(files).verdict());
    // A draw can be recomputed only from an input that section 3 lets pass.
    Optional<DrawResult> recomputed = files.drawn().result();
    recomputed.ifPresentOrElse(this::compare, this::cannotCompare);
    verdicts.put(Check.RECEIPT, receipt(recomputed));
    return new Report(manifest.draw(), verdicts, isDemo());
  }

  /** By its source or by its clock. */
  private boolean isDemo() {
    return manifest.setup().entropy().stream().anyMatch(s -> s instanceof EntropySource.Demo)
        || files.records().stream().anyMatch(record -> record.clock() == RecordClock.DEMO);
  }

  private Verdict input() {
    byte[] written = files.bytesOf(BundleFile.MANIFEST);
    if (!Arrays.equals(written, manifest.canonical())) {
      return new Verdict.Broken(
          Phrase.of("input.manifest"), manifest.digest(), Sha256.hex(written));
    }
    Optional<Refusal> refusal = files.drawn().refusal();
    return refusal.isEmpty()
        ? new Verdict.Holds(Phrase.of("input.ok", files.list().entries().size()))
        : new Verdict.Broken(
            Phrase.of("input.refused", refusal.get().code()), "-", refusal.get().getMessage());
  }

  private void compare(DrawResult recomputed) {
    verdicts.put(Check.SEED, seed(recomputed));
    verdicts.put(Check.ALLOCATION, allocation(recomputed));
    verdicts.put(Check.MOVEMENTS, new MovementsCheck(files, recomputed).verdict());
    verdicts.put(Check.DIGEST, new DigestCheck(files, recomputed).verdict());
  }

  private void cannotCompare() {
    var why = new Verdict.NotApplicable(Phrase.of("draw.refused"));
    for (Check check : List.of(Check.SEED, Check.ALLOCATION, Check.MOVEMENTS, Check.DIGEST)) {
      verdicts.put(check, why);
    }
  }

  private Verdict receipt(Optional<DrawResult> recomputed) {
    return kept.receipt()
        .map(receipt -> new ReceiptCheck(files, receipt).verdict(recomputed))
        .orElseGet(() -> new Verdict.NotApplicable(Phrase.of("receipt.none")));
  }

  private Verdict seed(DrawResult recomputed) {
    String published = files.result().seed();
    return recomputed.seed().equals(published)
        ? new Verdict.Holds(Phrase.of("seed.ok", published))
        : new Verdict.Broken(Phrase.of("seed.where"), recomputed.seed(), published);
  }

  private Verdict allocation(DrawResult recomputed) {
    Optional<JsonDifference> difference =
        recomputed.rounds().equals(files.result().rounds())
            ? Optional.empty()
            : JsonDifference.first(rounds(recomputed), rounds(files.result()));
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

  private static Json rounds(DrawResult result) {
    return Json.object().with("rounds", result.roundsJson());
  }

  private long admitted() {
    return files.result().rounds().stream()
        .flatMap(round -> round.admitted().values().stream())
        .mapToLong(codes -> codes.size())
        .sum();
  }
}
