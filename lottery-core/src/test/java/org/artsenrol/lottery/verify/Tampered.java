package org.artsenrol.lottery.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.RoundResult;

/** Results as a dishonest server would publish them. */
final class Tampered {
  private Tampered() {}

  static DrawResult withTwoAdmittedSwapped(DrawResult result) {
    return withAdmitted(
        result,
        codes -> {
          var swapped = new ArrayList<>(codes);
          Collections.swap(swapped, 0, codes.size() - 1);
          return swapped;
        });
  }

  /** The first list of at least two admitted is changed. */
  static DrawResult withAdmitted(DrawResult result, UnaryOperator<List<String>> change) {
    var rounds = new ArrayList<>(result.rounds());
    for (int i = 0; i < rounds.size(); i++) {
      RoundResult round = rounds.get(i);
      for (var admitted : round.admitted().entrySet()) {
        if (admitted.getValue().size() > 1) {
          var changed = new TreeMap<>(round.admitted());
          changed.put(admitted.getKey(), change.apply(admitted.getValue()));
          rounds.set(i, new RoundResult(round.pass(), round.round(), changed, round.cutoff()));
          return withRounds(result, rounds);
        }
      }
    }
    throw new IllegalArgumentException("nobody to tamper with");
  }

  static DrawResult withRounds(DrawResult result, List<RoundResult> rounds) {
    return new DrawResult(
        result.version(),
        result.draw(),
        result.manifest(),
        result.seed(),
        rounds,
        result.waitlist());
  }
}
