package org.artsenrol.lottery.verify;

import java.util.Arrays;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;

/**
 * Check 9: the published result has the digest of the recomputed one, to the byte, and the public
 * records tell of the same manifest, values and result. Where seed, allocation or waitlist differ,
 * their own checks say so, and the digest could only repeat it.
 */
final class DigestCheck {
  private static final String NONE = "-";

  private final DrawFiles files;
  private final DrawResult recomputed;

  DigestCheck(DrawFiles files, DrawResult recomputed) {
    this.files = files;
    this.recomputed = recomputed;
  }

  Verdict verdict() {
    try {
      int freeze = told(RecordKind.FREEZE, "manifest", manifest());
      entropy();
      int result = told(RecordKind.RESULT, "result", result());
      return digest(freeze, result);
    } catch (Violation violation) {
      return violation.broken();
    }
  }

  private Json manifest() {
    return read(BundleFile.MANIFEST);
  }

  private Json result() {
    return read(BundleFile.RESULT);
  }

  private Json read(BundleFile file) {
    return JsonReader.read(files.bytesOf(file), JsonReader.Dialect.RFC8785);
  }

  private void entropy() {
    Json.Members file = (Json.Members) read(BundleFile.ENTROPY);
    told(RecordKind.ENTROPY, "values", file.values().get("values"));
    told(RecordKind.ENTROPY, "proofs", file.values().get("proofs"));
  }

  /** The line of the last record of a kind, which must say the same as the file. */
  private int told(RecordKind kind, String key, Json file) {
    int last = 0;
    Json told = null;
    for (int i = 0; i < files.records().size(); i++) {
      LogRecord record = files.records().get(i);
      if (record.kind() == kind) {
        last = i + 1;
        told = record.body().values().get(key);
      }
    }
    Violation.unless(
        file.equals(told),
        Phrase.of("digest.told", key, kind, last == 0 ? NONE : last),
        Sha256.hex(file.canonical()),
        told == null ? NONE : Sha256.hex(told.canonical()));
    return last;
  }

  private Verdict digest(int freeze, int result) {
    byte[] file = files.bytesOf(BundleFile.RESULT);
    String found = Sha256.hex(file);
    String expected = recomputed.digest();
    if (found.equals(expected)) {
      return new Verdict.Holds(Phrase.of("digest.ok", expected, freeze, result));
    }
    return differsElsewhere(file)
        ? new Verdict.NotApplicable(Phrase.of("digest.elsewhere", expected, found))
        : new Verdict.Broken(Phrase.of("digest.file"), expected, found);
  }

  /** Whether the difference is all in what other checks judge. */
  private boolean differsElsewhere(byte[] file) {
    var likewise =
        new DrawResult(
            recomputed.version(),
            recomputed.draw(),
            recomputed.manifest(),
            files.result().seed(),
            files.result().rounds(),
            files.result().waitlist());
    return Arrays.equals(likewise.canonical(), file);
  }
}
