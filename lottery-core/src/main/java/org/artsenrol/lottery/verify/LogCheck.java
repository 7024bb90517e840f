package org.artsenrol.lottery.verify;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.bytes.Growth;
import org.artsenrol.lottery.bytes.Merkle;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.LogProofs;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.SignedNote;

/**
 * Check 1: every record stands under the checkpoint, the log signed it, and it grew out of every
 * earlier one at hand, also the one that the citizen kept.
 */
final class LogCheck {
  private static final String NONE = "-";

  private final List<LogRecord> records;
  private final Optional<SignedLog> log;
  private final Optional<SignedNote> kept;

  /**
   * @param kept the citizen's own older checkpoint
   */
  LogCheck(DrawFiles files, Optional<SignedNote> kept) {
    records = files.records();
    log = files.log();
    this.kept = kept;
  }

  Verdict verdict() {
    if (log.isEmpty()) {
      return kept.isEmpty()
          ? new Verdict.NotApplicable(Phrase.of("log.none"))
          : new Verdict.NotProven(Phrase.of("log.none_kept"));
    }
    try {
      signed(log.get());
      included(log.get());
      grown(log.get());
      return kept.isEmpty() ? holds(log.get()) : kept(log.get(), kept.get());
    } catch (Violation violation) {
      return violation.broken();
    }
  }

  private void signed(SignedLog log) {
    NoteKey key = log.proofs().key();
    mustBeSigned(Phrase.of("log.signature"), log.note(), List.of(key));
    Violation.unless(
        log.checkpoint().origin().equals(key.name()),
        Phrase.of("log.origin"),
        key.name(),
        log.checkpoint().origin());
  }

  /** By one of these keys, the first being the one that is wanted. */
  private static void mustBeSigned(Phrase where, SignedNote note, List<NoteKey> keys) {
    NoteKey.Finding found = keys.get(0).in(note);
    for (NoteKey key : keys) {
      found = found instanceof NoteKey.Finding.Signed ? found : key.in(note);
    }
    Violation.unless(
        found instanceof NoteKey.Finding.Signed,
        where,
        Phrase.of("log.signed_by", keys.get(0).name()),
        Phrase.of(found instanceof NoteKey.Finding.Forged ? "log.forged" : "log.absent"));
  }

  private void included(SignedLog log) {
    List<LogProofs.Inclusion> proofs = log.proofs().records();
    Violation.unless(
        proofs.size() == records.size(), Phrase.of("log.proofs"), records.size(), proofs.size());
    Violation.unless(
        log.proofs().isInOrder(),
        Phrase.of("log.order"),
        Phrase.of("log.rising"),
        proofs.stream().map(LogProofs.Inclusion::index).toList());
    for (int i = 0; i < records.size(); i++) {
      var place = new Merkle.Place(proofs.get(i).index(), log.checkpoint().size());
      byte[] leaf = records.get(i).leaf();
      String root =
          Merkle.rootBy(place, leaf, proofs.get(i).path()).map(LogCheck::hex).orElse(NONE);
      Violation.unless(
          root.equals(log.checkpoint().root()),
          Phrase.of("log.inclusion", i + 1),
          log.checkpoint().root(),
          root);
    }
  }

  private void grown(SignedLog log) {
    List<NoteKey> keys = log.keys(records);
    for (int i = 0; i < log.proofs().earlier().size(); i++) {
      LogProofs.Earlier earlier = log.proofs().earlier().get(i);
      var where = Phrase.of("log.earlier", i);
      mustBeSigned(where, earlier.note(), keys);
      Checkpoint then = Checkpoint.parse(earlier.note().text());
      Optional<Growth.Roots> roots =
          new Growth(then.size(), log.checkpoint().size()).roots(then.rootBytes(), earlier.path());
      Violation.unless(
          roots.filter(r -> Arrays.equals(r.older(), then.rootBytes())).isPresent(),
          where,
          then.root(),
          roots.map(r -> hex(r.older())).orElse(NONE));
      Violation.unless(
          hex(roots.get().newer()).equals(log.checkpoint().root()),
          where,
          log.checkpoint().root(),
          hex(roots.get().newer()));
    }
  }

  private Verdict kept(SignedLog log, SignedNote note) {
    Checkpoint own = Checkpoint.parse(note.text());
    mustBeSigned(Phrase.of("log.kept"), note, log.keys(records));
    Violation.unless(
        own.origin().equals(log.checkpoint().origin()),
        Phrase.of("log.kept"),
        log.checkpoint().origin(),
        own.origin());
    Optional<Checkpoint> same =
        own.size() == log.checkpoint().size()
            ? Optional.of(log.checkpoint())
            : log.earlier(own.size());
    if (same.isEmpty()) {
      String why = own.size() > log.checkpoint().size() ? "log.kept_newer" : "log.kept_unproven";
      return new Verdict.NotProven(Phrase.of(why, own.size(), log.checkpoint().size()));
    }
    Violation.unless(
        same.get().root().equals(own.root()),
        Phrase.of("log.forked", own.size()),
        own.root(),
        same.get().root());
    return new Verdict.Holds(Phrase.of("log.ok_kept", told(log), own.size()));
  }

  private Verdict holds(SignedLog log) {
    return new Verdict.Holds(told(log));
  }

  private Phrase told(SignedLog log) {
    return Phrase.of(
        "log.ok",
        records.size(),
        log.checkpoint().origin(),
        log.checkpoint().size(),
        log.proofs().key());
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
