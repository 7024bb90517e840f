package org.artsenrol.lottery.verify;

import java.util.List;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.beacon.BeaconRefused;
import org.artsenrol.lottery.beacon.Quicknet;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;

/**
 * Check 5: the random values are what their sources said. A drand value is proven by its signature;
 * the Taiwan Lottery signs nothing, and a demonstration proves nothing.
 */
final class BeaconCheck {
  private final List<EntropySource> sources;
  private final Entropy entropy;
  private final List<LogRecord> records;

  BeaconCheck(DrawFiles files) {
    sources = files.manifest().setup().entropy();
    entropy = files.entropy();
    records = files.records();
  }

  Verdict verdict() {
    try {
      Violation.unless(
          entropy.proofs().size() == sources.size(),
          Phrase.of("beacon.proofs"),
          sources.size(),
          entropy.proofs().size());
      for (int i = 0; i < sources.size(); i++) {
        judge(i);
      }
      return summary();
    } catch (Violation violation) {
      return violation.broken();
    }
  }

  private void judge(int index) {
    Json proof = entropy.proofs().get(index);
    if (sources.get(index) instanceof EntropySource.Drand drand) {
      drand(index, drand, proof);
    } else {
      Violation.unless(proof.equals(Json.object()), place(index), "{}", JsonDifference.text(proof));
    }
  }

  private void drand(int index, EntropySource.Drand drand, Json proof) {
    String randomness = proven(index, drand.round(), signature(index, proof));
    Json value = index < entropy.values().size() ? entropy.values().get(index) : null;
    Violation.unless(
        new Json.Text(randomness).equals(value),
        Phrase.of("beacon.value", index),
        randomness,
        JsonDifference.text(value));
  }

  private static String signature(int index, Json proof) {
    if (proof instanceof Json.Members members
        && members.values().size() == 1
        && members.values().get("signature") instanceof Json.Text signature) {
      return signature.value();
    }
    throw new Violation(place(index), "{\"signature\":\"…\"}", JsonDifference.text(proof));
  }

  private static String proven(int index, long round, String signature) {
    try {
      return Quicknet.randomness(round, signature);
    } catch (BeaconRefused refused) {
      throw new Violation(
          place(index), Phrase.of("beacon.signature", round), flaw(refused.reason()));
    }
  }

  /** What is wrong with a signature, in words. */
  static Phrase flaw(BeaconRefused.Reason reason) {
    return Phrase.of("beacon.flaw." + reason);
  }

  private static Phrase place(int index) {
    return Phrase.of("beacon.proof", index);
  }

  private Verdict summary() {
    if (sources.stream().anyMatch(EntropySource.Demo.class::isInstance)) {
      return new Verdict.NotProven(Phrase.of(isPredictable() ? "beacon.demo" : "beacon.chosen"));
    }
    var rounds =
        sources.stream()
            .filter(EntropySource.Drand.class::isInstance)
            .map(source -> ((EntropySource.Drand) source).round())
            .toList();
    if (rounds.size() == sources.size() && !rounds.isEmpty()) {
      return new Verdict.Holds(Phrase.of("beacon.drand", rounds.get(0)));
    }
    return new Verdict.NotProven(
        rounds.isEmpty()
            ? Phrase.of("beacon.lotto")
            : Phrase.of("beacon.drand_and_lotto", rounds.get(0)));
  }

  /** A demo value is the SHA-256 of a FREEZE of this draw; any other one may have been picked. */
  private boolean isPredictable() {
    return records.stream()
        .filter(record -> record.kind() == RecordKind.FREEZE)
        .map(freeze -> Entropy.demo(freeze.sha256()).values())
        .anyMatch(entropy.values()::equals);
  }
}
