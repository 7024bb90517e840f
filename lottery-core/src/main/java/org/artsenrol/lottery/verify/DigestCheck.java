package org.artsenrol.lottery.verify;

import java.util.Arrays;
import java.util.Optional;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.BundleFile;
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
      int freeze = told(RecordKind.FREEZE, "manifest", files.bytesOf(BundleFile.MANIFEST));
      told(RecordKind.ENTROPY, "values", Json.items(files.entropy().values()).canonical());
      told(RecordKind.ENTROPY, "proofs", Json.items(files.entropy().proofs()).canonical());
      int result = told(RecordKind.RESULT, "result", files.bytesOf(BundleFile.RESULT));
      return digest(freeze, result);
    } catch (Violation violation) {
      return violation.broken();
    }
  }

  /** The line of the last record of a kind, which must say the same as the file. */
  private int told(RecordKind kind, String key, byte[] file) {
    int last = files.records().size();
    while (last > 0 && files.records().get(last - 1).kind() != kind) {
      last--;
    }
    Optional<Json> told =
        last == 0
            ? Optional.empty()
            : Optional.ofNullable(files.records().get(last - 1).body().values().get(key));
    if (told.filter(value -> value.isCanonical(file, 0, file.length)).isEmpty()) {
      Object line = last == 0 ? NONE : last;
      byte[] other = told.map(Json::canonical).orElse(new byte[0]);
      throw new Violation(
          Phrase.of("digest.told", key, kind, line), Sha256.hex(file), Sha256.hex(other));
    }
    return last;
  }

  private Verdict digest(int freeze, int result) {
    byte[] file = files.bytesOf(BundleFile.RESULT);
    String expected = files.drawn().digest().orElseThrow();
    // A file of the same digest has been taken for the recomputed result.
    String found = files.result() == recomputed ? expected : Sha256.hex(file);
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
