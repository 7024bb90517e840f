package org.artsenrol.lottery.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.Shape;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.DrawLife;
import org.artsenrol.lottery.log.LogProofs;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.RecordRefused;
import org.artsenrol.lottery.log.RulesBody;
import org.artsenrol.lottery.log.SignedNote;

/**
 * Check 2: the draw had one life, its list was frozen in time, and witnesses saw it frozen as far
 * as the rules name any. Without them every time is the server's word.
 */
final class FreezeCheck {
  private final DrawFiles files;

  FreezeCheck(DrawFiles files) {
    this.files = files;
  }

  Verdict verdict() {
    DrawLife life;
    try {
      life = DrawLife.of(files.manifest().draw(), files.records());
    } catch (RecordRefused refused) {
      return broken(refused);
    }
    if (!life.isSettled()) {
      return new Verdict.Broken(Phrase.of("freeze.unsettled"), "RESULT", files.records().size());
    }
    return witnessed(life, life.rules().orElseThrow(), life.frozen().orElseThrow());
  }

  /** A record that cannot stand where it stands, in words. */
  static Verdict.Broken broken(RecordRefused refused) {
    return new Verdict.Broken(
        Phrase.of("record.at", refused.line(), Phrase.of("record." + refused.fault())),
        refused.expected(),
        refused.found());
  }

  private Verdict witnessed(DrawLife life, RulesBody rules, DrawLife.Frozen frozen) {
    Instant t = rules.timing().t();
    int quorum = rules.witnessing().quorum();
    Instant latest = t.minus(Duration.ofHours(rules.timing().objectionHours()));
    if (quorum == 0) {
      String clock = life.isDemo() ? "freeze.demo_clock" : "freeze.servers_word";
      return new Verdict.Holds(
          told(life, Phrase.of("freeze.ok", frozen.at(), t, Phrase.of(clock))));
    }
    int seen = witnesses(rules, frozen.line(), latest);
    return seen >= quorum
        ? new Verdict.Holds(
            told(
                life,
                Phrase.of(
                    "freeze.ok", frozen.at(), t, Phrase.of("freeze.witnessed", seen, latest))))
        : new Verdict.NotProven(Phrase.of("freeze.no_quorum", seen, quorum, latest));
  }

  /** With what officers did to the draw, which holds and yet must be seen. */
  private static Phrase told(DrawLife life, Phrase frozen) {
    Phrase told = frozen;
    if (!life.superseded().isEmpty()) {
      int former = life.superseded().size();
      told = Phrase.of("freeze.also", told, Phrase.of("freeze.superseded", former));
    }
    if (life.voiding().isPresent()) {
      LogRecord voiding = life.voiding().get();
      String reason = Shape.of(voiding.body()).text("reason");
      told = Phrase.of("freeze.also", told, Phrase.of("freeze.void", voiding.at(), reason));
    }
    return told;
  }

  /** How many of the rules' witnesses saw the freeze in the log before the objections began. */
  private int witnesses(RulesBody rules, int line, Instant latest) {
    var seen = new HashSet<String>();
    for (SignedNote note : checkpointsWith(line)) {
      for (NoteKey key : keys(rules)) {
        if (key.in(note) instanceof NoteKey.Finding.Signed signed
            && signed.time().filter(time -> !time.isAfter(latest)).isPresent()) {
          seen.add(key.toString());
        }
      }
    }
    return seen.size();
  }

  /**
   * A record at a place before an earlier checkpoint's size was under that one too, because the
   * tree only grew; that is for check 1 to prove.
   */
  private List<SignedNote> checkpointsWith(int line) {
    var notes = new ArrayList<SignedNote>();
    files.log().ifPresent(log -> collect(log, line, notes));
    return notes;
  }

  private static void collect(SignedLog log, int line, List<SignedNote> notes) {
    if (line > log.proofs().records().size()) {
      return;
    }
    long index = log.proofs().records().get(line - 1).index();
    notes.add(log.note());
    for (LogProofs.Earlier earlier : log.proofs().earlier()) {
      if (Checkpoint.parse(earlier.note().text()).size() > index) {
        notes.add(earlier.note());
      }
    }
  }

  private static List<NoteKey> keys(RulesBody rules) {
    return rules.witnessing().keys().stream().distinct().flatMap(k -> read(k).stream()).toList();
  }

  /** A key that nobody can read testifies to nothing. */
  private static Optional<NoteKey> read(String key) {
    try {
      return Optional.of(NoteKey.parse(key)).filter(k -> k.kind() == NoteKey.Kind.WITNESS);
    } catch (NoteFault fault) {
      return Optional.empty();
    }
  }
}
