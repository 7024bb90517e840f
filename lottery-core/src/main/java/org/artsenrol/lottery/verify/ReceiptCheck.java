package org.artsenrol.lottery.verify;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.Commitment;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.bytes.Merkle;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.Promise;
import org.artsenrol.lottery.log.Receipt;

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
    String root = files.manifest().list().root();
    Violation.unless(
        certificate.root().equals(root), Phrase.of("receipt.root"), certificate.root(), root);
    var place = new Merkle.Place(certificate.index(), files.manifest().list().n());
    String proven =
        Merkle.rootBy(place, Merkle.leaf(own.canonical()), certificate.path())
            .map(HexFormat.of()::formatHex)
            .orElse("-");
    Violation.unless(proven.equals(root), Phrase.of("receipt.path"), root, proven);
  }

  /**
   * What about the promise cannot be proven from here; empty when all of it is, or there is none.
   */
  private Optional<Phrase> promised(Entry own) {
    if (receipt.promise().isEmpty()) {
      return Optional.empty();
    }
    Promise promise = promise();
    Violation.unless(
        promise.draw().equals(receipt.draw()),
        Phrase.of("receipt.promised_draw"),
        receipt.draw(),
        promise.draw());
    Violation.unless(
        promise.commit().equals(own.commit()),
        Phrase.of("receipt.promised_commit"),
        promise.commit(),
        own.commit());
    String line = Sha256.hex(own.canonical());
    Violation.unless(
        promise.entry().equals(line), Phrase.of("receipt.promised_line"), promise.entry(), line);
    return files.log().isEmpty()
        ? Optional.of(Phrase.of("receipt.no_log"))
        : signed(files.log().get(), promise);
  }

  private Promise promise() {
    try {
      return Promise.parse(receipt.promise().orElseThrow().text());
    } catch (NoteFault fault) {
      throw new Violation(Phrase.of("receipt.promise"), "LC1 promise", fault.getMessage());
    }
  }

  private Optional<Phrase> signed(SignedLog log, Promise promise) {
    List<NoteKey> keys = log.keys(files.records());
    boolean signed =
        keys.stream()
            .anyMatch(
                key -> key.in(receipt.promise().orElseThrow()) instanceof NoteKey.Finding.Signed);
    Violation.unless(
        signed,
        Phrase.of("receipt.promise_signature"),
        Phrase.of("log.signed_by", keys.get(0).name()),
        Phrase.of("log.forged"));
    // The checkpoint in a promise is compared where the bundle shows one of the same size.
    log.earlier(promise.newest().size())
        .ifPresent(
            then ->
                Violation.unless(
                    then.root().equals(promise.newest().root()),
                    Phrase.of("log.forked", then.size()),
                    promise.newest().root(),
                    then.root()));
    return Optional.empty();
  }
}
