package org.artsenrol.lottery.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.beacon.Quicknet;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.RulesBody;

/**
 * Check 4: what was drawn is what was announced weeks before, and the random value is the one that
 * T names.
 */
final class RulesCheck {
  /** Taiwan has had no other since 1980; the lottery's days are counted by it. */
  private static final ZoneOffset TAIPEI = ZoneOffset.ofHours(8);

  private final DrawFiles files;
  private final Manifest manifest;
  private final RulesBody rules;

  RulesCheck(DrawFiles files) {
    this.files = files;
    manifest = files.manifest();
    rules = files.rules();
  }

  Verdict verdict() {
    try {
      fileIsWhatWasAnnounced();
      setupIsTheSame();
      sourcesFitT();
      return new Verdict.Holds(Phrase.of("rules.ok", manifest.rules(), rules.timing().t()));
    } catch (Violation violation) {
      return violation.broken();
    }
  }

  private void fileIsWhatWasAnnounced() {
    byte[] file = files.bytesOf(BundleFile.RULES);
    Violation.unless(
        manifest.rules().equals(Sha256.hex(file)),
        Phrase.of("rules.digest"),
        manifest.rules(),
        Sha256.hex(file));
    for (int i = 0; i < files.records().size(); i++) {
      if (files.records().get(i).kind() == RecordKind.RULES) {
        announced(i + 1, files.records().get(i), file);
      }
    }
  }

  private static void announced(int line, LogRecord record, byte[] file) {
    byte[] told = record.body().canonical();
    Violation.unless(
        Arrays.equals(told, file),
        Phrase.of("rules.record", line),
        Sha256.hex(file),
        Sha256.hex(told));
  }

  private void setupIsTheSame() {
    Json announced = rules.setup().json();
    Optional<JsonDifference> difference = JsonDifference.first(announced, manifest.setup().json());
    if (difference.isPresent()) {
      JsonDifference at = difference.get();
      throw new Violation(Phrase.of("rules.setup", at.path()), at.expected(), at.found());
    }
  }

  /**
   * The beacon's round is the one for T. Where a lottery is drawn too, T is the earlier of both, so
   * the round may be a later one; of the lottery only the day is known.
   */
  private void sourcesFitT() {
    Instant t = rules.timing().t();
    List<EntropySource> sources = manifest.setup().entropy();
    for (int i = 0; i < sources.size(); i++) {
      var where = Phrase.of("rules.source", i);
      if (sources.get(i) instanceof EntropySource.Drand drand) {
        long round = Quicknet.roundAt(t);
        boolean fits = sources.size() == 1 ? drand.round() == round : drand.round() >= round;
        Violation.unless(fits, where, Phrase.of("rules.round", round, t), drand.round());
      } else if (sources.get(i) instanceof EntropySource.TwLotto649 lotto && lotto.exists()) {
        LocalDate day = t.atOffset(TAIPEI).toLocalDate();
        boolean fits = !LocalDate.parse(lotto.date()).isBefore(day);
        Violation.unless(fits, where, ">= " + day, lotto.date());
      }
    }
  }
}
