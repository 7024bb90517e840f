package org.artsenrol.lottery.verify;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.Commitment;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.ListDigest;
import org.artsenrol.lottery.bytes.Merkle;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.DrawLife;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.Promise;
import org.artsenrol.lottery.log.Receipt;
import org.artsenrol.lottery.log.SignedNote;

/**
 * Check 10: what a learner was promised is what became of her application, and in one sentence why
 * she was admitted or which number she is.
 */
final class ReceiptCheck {
  private final DrawFiles files;
  private final Receipt receipt;

  ReceiptCheck(DrawFiles files, Receipt receipt) {
    this.files = files;
    this.receipt = receipt;
  }

  /**
   * @param recomputed empty when the input cannot be drawn
   */
  Verdict verdict(Optional<DrawResult> recomputed) {
    try {
      Violation.unless(
          receipt.draw().equals(files.manifest().draw()),
          Phrase.of("receipt.draw"),
          files.manifest().draw(),
          receipt.draw());
      if (receipt.promise().isPresent() && promise().isOfNothing()) {
        return withdrawn();
      }
      Entry own = ownLine();
      opened(own);
      certified(own);
      Optional<Phrase> unproven = promised(own);
      if (unproven.isPresent()) {
        return new Verdict.NotProven(unproven.get());
      }
      return recomputed.isEmpty()
          ? new Verdict.NotApplicable(Phrase.of("draw.refused"))
          : new Verdict.Holds(new Outcome(files, recomputed.get()).of(own));
    } catch (Violation violation) {
      return violation.broken();
    }
  }

  /** Who withdrew in time has no line, and was promised that there would be none. */
  private Verdict withdrawn() {
    Promise promise = promise();
    String code = Commitment.code(receipt.commit());
    Violation.unless(
        files.list().find(code).isEmpty(), Phrase.of("receipt.withdrawn_line", code), "-", code);
    return madeFor(promise, receipt.commit())
        .<Verdict>map(Verdict.NotProven::new)
        .orElseGet(() -> new Verdict.Holds(Phrase.of("receipt.withdrawn", promise.at())));
  }

  /**
   * A promise or commitment without a line in the list is the fault that receipts are there for.
   */
  private Entry ownLine() {
    String code = Commitment.code(receipt.commit());
    Optional<Entry> own = files.list().find(code);
    Violation.unless(own.isPresent(), Phrase.of("receipt.line"), code, "-");
    Violation.unless(
        own.get().commit().equals(receipt.commit()),
        Phrase.of("receipt.commit", code),
        receipt.commit(),
        own.get().commit());
    return own.get();
  }

  private void opened(Entry own) {
    if (receipt.opening().isPresent()) {
      Receipt.Opening opening = receipt.opening().get();
      byte[] salt = HexFormat.of().parseHex(opening.salt());
      String opened = Commitment.commit(receipt.draw(), own.person(), opening.learner(), salt);
      Violation.unless(
          opened.equals(own.commit()), Phrase.of("receipt.opening"), own.commit(), opened);
    }
  }

  private void certified(Entry own) {
    if (receipt.certificate().isEmpty()) {
      return;
    }
    Receipt.Certificate certificate = receipt.certificate().get();
    String line = new String(own.canonical(), StandardCharsets.US_ASCII);
    Violation.unless(
        certificate.line().equals(line),
        Phrase.of("receipt.certified_line"),
        certificate.line(),
        line);
    ListDigest list = certifiedList(certificate);
    String root = list.root();
    Violation.unless(
        certificate.root().equals(root), Phrase.of("receipt.root"), certificate.root(), root);
    var place = new Merkle.Place(certificate.index(), list.n());
    String proven =
        Merkle.rootBy(place, Merkle.leaf(own.canonical()), certificate.path())
            .map(HexFormat.of()::formatHex)
            .orElse("-");
    Violation.unless(proven.equals(root), Phrase.of("receipt.path"), root, proven);
    if (certificate.checkpoint().isPresent() && files.log().isPresent()) {
      SignedNote note = certificate.checkpoint().get();
      mustBeSigned(files.log().get(), note, Phrase.of("receipt.checkpoint_signature"));
      mustAgree(files.log().get(), checkpoint(note));
    }
  }

  /** The drawn list, or a superseded one whose certificate she kept. */
  private ListDigest certifiedList(Receipt.Certificate certificate) {
    return MovementsCheck.settledLife(files).map(DrawLife::superseded).orElse(List.of()).stream()
        .map(former -> former.body().manifest().list())
        .filter(former -> former.root().equals(certificate.root()))
        .findFirst()
        .orElse(files.manifest().list());
  }

  private static Checkpoint checkpoint(SignedNote note) {
    try {
      return Checkpoint.parse(note.text());
    } catch (NoteFault fault) {
      throw new Violation(Phrase.of("receipt.checkpoint"), "-", fault.getMessage());
    }
  }

  /**
   * What about the promise cannot be proven from here; empty when all of it is, or there is none.
   */
  private Optional<Phrase> promised(Entry own) {
    if (receipt.promise().isEmpty()) {
      return Optional.empty();
    }
    Promise promise = promise();
    String line = Sha256.hex(own.canonical());
    Violation.unless(
        promise.entry().equals(line), Phrase.of("receipt.promised_line"), promise.entry(), line);
    return madeFor(promise, own.commit());
  }

  private Optional<Phrase> madeFor(Promise promise, String commit) {
    Violation.unless(
        promise.draw().equals(receipt.draw()),
        Phrase.of("receipt.promised_draw"),
        receipt.draw(),
        promise.draw());
    Violation.unless(
        promise.commit().equals(commit),
        Phrase.of("receipt.promised_commit"),
        promise.commit(),
        commit);
    if (files.log().isEmpty()) {
      return Optional.of(Phrase.of("receipt.no_log"));
    }
    mustBeSigned(
        files.log().get(), receipt.promise().orElseThrow(), Phrase.of("receipt.promise_signature"));
    mustAgree(files.log().get(), promise.newest());
    return Optional.empty();
  }

  private Promise promise() {
    try {
      return Promise.parse(receipt.promise().orElseThrow().text());
    } catch (NoteFault fault) {
      throw new Violation(Phrase.of("receipt.promise"), "LC1 promise", fault.getMessage());
    }
  }

  private void mustBeSigned(SignedLog log, SignedNote note, Phrase where) {
    List<NoteKey> keys = log.keys(files.records());
    boolean signed = keys.stream().anyMatch(key -> key.in(note) instanceof NoteKey.Finding.Signed);
    Violation.unless(
        signed, where, Phrase.of("log.signed_by", keys.get(0).name()), Phrase.of("log.forged"));
  }

  /** A checkpoint of the learner's is compared where the bundle shows one of the same size. */
  private static void mustAgree(SignedLog log, Checkpoint own) {
    Optional<Checkpoint> then =
        log.checkpoint().size() == own.size()
            ? Optional.of(log.checkpoint())
            : log.earlier(own.size());
    then.ifPresent(
        shown ->
            Violation.unless(
                shown.root().equals(own.root()),
                Phrase.of("log.forked", shown.size()),
                own.root(),
                shown.root()));
  }
}
