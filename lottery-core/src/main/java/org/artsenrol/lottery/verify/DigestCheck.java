package org.artsenrol.lottery.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;

/**
 * Check 9: the published result has the digest of the recomputed one, to the byte, and the public
 * records tell of the same manifest and the same result.
 */
final class DigestCheck {
  private static final String NONE = "-";

  private final DrawFiles files;
  private final String expected;

  DigestCheck(DrawFiles files, DrawResult recomputed) {
    this.files = files;
    expected = recomputed.digest();
  }

  Verdict verdict() {
    String found = Sha256.hex(files.bytesOf(BundleFile.RESULT));
    if (!found.equals(expected)) {
      return new Verdict.Broken(Phrase.of("digest.file"), expected, found);
    }
    List<Integer> freezes = places(RecordKind.FREEZE);
    List<Integer> results = places(RecordKind.RESULT);
    if (freezes.isEmpty() || !isOurManifest(last(freezes))) {
      return broken("digest.freeze", freezes, files.manifest().digest(), "manifest");
    }
    if (results.isEmpty() || !results.stream().allMatch(this::isOurResult)) {
      return broken("digest.result", results, expected, "result");
    }
    return new Verdict.Holds(
        Phrase.of("digest.ok", expected, last(freezes) + 1, last(results) + 1));
  }

  private List<Integer> places(RecordKind kind) {
    var places = new ArrayList<Integer>();
    for (int i = 0; i < files.records().size(); i++) {
      LogRecord record = files.records().get(i);
      if (record.kind() == kind && record.draw().equals(files.manifest().draw())) {
        places.add(i);
      }
    }
    return places;
  }

  private static int last(List<Integer> places) {
    return places.get(places.size() - 1);
  }

  private boolean isOurManifest(int place) {
    return Arrays.equals(bytes(place, "manifest"), files.bytesOf(BundleFile.MANIFEST));
  }

  private boolean isOurResult(int place) {
    return Sha256.hex(bytes(place, "result")).equals(expected);
  }

  private byte[] bytes(int place, String key) {
    Json value = files.records().get(place).body().values().get(key);
    return value == null ? new byte[0] : value.canonical();
  }

  private Verdict broken(String key, List<Integer> places, String wanted, String part) {
    if (places.isEmpty()) {
      return new Verdict.Broken(Phrase.of(key, NONE), wanted, NONE);
    }
    int at =
        places.stream()
            .filter(place -> !Sha256.hex(bytes(place, part)).equals(wanted))
            .reduce((earlier, later) -> later)
            .orElse(last(places));
    return new Verdict.Broken(Phrase.of(key, at + 1), wanted, Sha256.hex(bytes(at, part)));
  }
}
