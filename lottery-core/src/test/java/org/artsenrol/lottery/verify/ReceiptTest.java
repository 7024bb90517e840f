package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.Commitment;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.RandomDraws;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.NoteSigner;
import org.artsenrol.lottery.log.Promise;
import org.artsenrol.lottery.log.Receipt;
import org.artsenrol.lottery.log.SignedNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a learner kept, held against the bundle: check 10, and the checkpoint of check 1. */
class ReceiptTest {
  private static final String MEMBER = "M-0001";
  private static final byte[] SALT = new byte[32];

  private final SampleBundle bundle = SampleBundle.real(5);
  private final Entry own = own();

  @TempDir Path temp;

  private Entry own() {
    Entry other = new RandomDraws(99).entry(bundle.setup());
    String commit = Commitment.commit(bundle.setup().draw(), other.person(), MEMBER, SALT);
    Entry entry = Entry.of(commit, other.person(), other.application());
    bundle.withEntry(entry);
    return entry;
  }

  private Receipt.Certificate certificate() {
    int place = bundle.list().place(own.code()).orElseThrow();
    return Receipt.Certificate.of(bundle.list(), place, Optional.empty());
  }

  private Promise promise(byte[] line) {
    return Promise.of(
        bundle.setup().draw(),
        own.commit(),
        line,
        bundle.t().minus(Duration.ofDays(9)),
        bundle.log().whenFrozen());
  }

  private Receipt whole() {
    return receipt(SampleLog.key().sign(promise(own.canonical()).text()), certificate());
  }

  private Receipt receipt(SignedNote promise, Receipt.Certificate certificate) {
    return new Receipt(
        bundle.setup().draw(),
        own.commit(),
        Optional.of(new Receipt.Opening(MEMBER, HexFormat.of().formatHex(SALT))),
        Optional.of(promise),
        Optional.of(certificate));
  }

  @Test
  void keptPromiseIsExplainedInOneSentence() throws IOException {
    Program run = check(whole());
    assertThat(run.status()).as(run.out()).isZero();
    assertThat(run.line(10)).contains(": ok. " + own.code()).containsPattern("because");
    for (String wish : own.application().wishes()) {
      assertThat(run.line(10)).contains(wish);
    }
    assertThat(Program.run("verify", zip(), "--receipt", file(whole())).line(10)).contains("因為");
  }

  @Test
  void sentenceTellsHowItStandsToday() throws IOException {
    bundle.moved();
    assertThat(check(whole()).line(10)).contains("(today: ");
  }

  @Test
  void codeAloneIsEnoughForTheSentence() throws IOException {
    var bare =
        new Receipt(
            bundle.setup().draw(),
            own.commit(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(check(bare).line(10)).contains(": ok.");
  }

  @Test
  void everyLearnerGetsASentence() {
    DrawFiles files = DrawFiles.of(bundle.unpacked());
    for (Entry entry : bundle.list().entries()) {
      var bare =
          new Receipt(
              bundle.setup().draw(),
              entry.commit(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      Verdict verdict = new ReceiptCheck(files, bare).verdict(Optional.of(files.result()));
      assertThat(
              new Report("d", Map.of(Check.RECEIPT, verdict), false)
                  .lines(new Words(Main.class, "en")))
          .singleElement()
          .asString()
          .contains(": ok. " + entry.code());
    }
  }

  @Test
  void lineThatWasChangedAfterThePromiseIsBroken() throws IOException {
    Application asked = own.application();
    var other = new Application(asked.wishes(), asked.busy(), List.of("FRIENDS"), 1, 1);
    Entry promised = Entry.of(own.commit(), own.person(), other);
    Promise promise = promise(promised.canonical());
    Program run = check(receipt(SampleLog.key().sign(promise.text()), certificate()));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.line(10)).contains("as promised");
  }

  @Test
  void promiseThatTheLogDidNotSignIsBroken() throws IOException {
    NoteSigner stranger = SampleLog.signer(SampleLog.ORIGIN, NoteKey.Kind.LOG, 2);
    Program run = check(receipt(stranger.sign(promise(own.canonical()).text()), certificate()));
    assertThat(run.line(10)).contains("BROKEN").contains("signature of the promise");
  }

  @Test
  void signedTextThatIsNoPromiseIsBroken() throws IOException {
    SignedNote other = SampleLog.key().sign(bundle.log().newest().text());
    assertThat(check(receipt(other, certificate())).line(10)).contains("BROKEN");
  }

  @Test
  void promiseMadeUnderAnotherTreeShowsThatTheLogForked() throws IOException {
    Promise honest = promise(own.canonical());
    var forked = new Checkpoint(SampleLog.ORIGIN, honest.newest().size(), new byte[32]);
    var promise = new Promise(honest.draw(), honest.commit(), honest.entry(), honest.at(), forked);
    Program run = check(receipt(SampleLog.key().sign(promise.text()), certificate()));
    assertThat(run.line(10)).contains("BROKEN").contains("two different trees");
  }

  @Test
  void promiseCannotBeProvenWithoutALog() throws IOException {
    Map<BundleFile, byte[]> files = bundle.files();
    files.remove(BundleFile.CHECKPOINT);
    files.remove(BundleFile.PROOFS);
    Program run = Program.run("verify", write(files), "--receipt", file(whole()), "--lang", "en");
    assertThat(run.line(10)).contains("not proven");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).contains("remains open");
  }

  @Test
  void openingByAnotherMemberIsBroken() throws IOException {
    Receipt whole = whole();
    var stolen =
        new Receipt(
            whole.draw(),
            whole.commit(),
            Optional.of(new Receipt.Opening("M-0002", HexFormat.of().formatHex(SALT))),
            whole.promise(),
            whole.certificate());
    assertThat(check(stolen).line(10)).contains("BROKEN").contains("member number");
  }

  @Test
  void certificateOfAnotherLinePlaceOrRootIsBroken() throws IOException {
    Receipt.Certificate c = certificate();
    SignedNote promise = SampleLog.key().sign(promise(own.canonical()).text());
    for (Receipt.Certificate wrong :
        List.of(
            new Receipt.Certificate(c.line() + " ", c.index(), c.path(), c.root()),
            new Receipt.Certificate(c.line(), c.index() + 1, c.path(), c.root()),
            new Receipt.Certificate(
                c.line(), c.index(), c.path().subList(1, c.path().size()), c.root()),
            new Receipt.Certificate(c.line(), c.index(), c.path(), "00".repeat(32)))) {
      assertThat(check(receipt(promise, wrong)).line(10)).contains("BROKEN");
    }
  }

  @Test
  void checkpointOfTheCertificateMustBeTheLogsOwn() throws IOException {
    SignedNote promise = SampleLog.key().sign(promise(own.canonical()).text());
    SignedNote frozen = SampleLog.key().sign(bundle.log().whenFrozen().text());
    assertThat(check(receipt(promise, certifiedUnder(frozen))).line(10)).contains(": ok.");
    NoteSigner stranger = SampleLog.signer(SampleLog.ORIGIN, NoteKey.Kind.LOG, 2);
    SignedNote forged = stranger.sign(frozen.text());
    assertThat(check(receipt(promise, certifiedUnder(forged))).line(10))
        .contains("BROKEN")
        .contains("checkpoint in your certificate");
    var other = new Checkpoint(SampleLog.ORIGIN, bundle.log().whenFrozen().size(), new byte[32]);
    SignedNote forked = SampleLog.key().sign(other.text());
    assertThat(check(receipt(promise, certifiedUnder(forked))).line(10))
        .contains("BROKEN")
        .contains("two different trees");
  }

  private Receipt.Certificate certifiedUnder(SignedNote checkpoint) {
    Receipt.Certificate c = certificate();
    return new Receipt.Certificate(
        c.line(), c.index(), c.path(), c.root(), Optional.of(checkpoint));
  }

  @Test
  void whoeverWithdrewMustNotStandInTheList() throws IOException {
    SignedNote nothing = SampleLog.key().sign(promise(new byte[0]).text());
    assertThat(check(receipt(nothing, certificate())).line(10)).contains("BROKEN");
    String commit = "ab".repeat(32);
    Promise honest = promise(new byte[0]);
    var left =
        new Promise(honest.draw(), commit, honest.entry(), honest.at(), honest.newest()).text();
    var receipt =
        new Receipt(
            bundle.setup().draw(),
            commit,
            Optional.empty(),
            Optional.of(SampleLog.key().sign(left)),
            Optional.empty());
    assertThat(check(receipt).line(10)).contains(": ok.").contains("withdrew");
  }

  @Test
  void receiptOfAnotherDrawIsBroken() throws IOException {
    var other =
        new Receipt("another", own.commit(), Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(check(other).line(10)).contains("BROKEN").contains("another");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"v\":\"LC2\",\"draw\":\"d\",\"commit\":\"00\"}",
        "{\"v\":\"LC1\",\"draw\":\"d\",\"commit\":\"00\"}",
        "{\"v\":\"LC1\",\"draw\":\"d\",\"commit\":1,\"more\":1}"
      })
  void whatIsNoReceiptIsUnusable(String text) throws IOException {
    Program run =
        Program.run("verify", zip(), "--receipt", Files.writeString(temp.resolve("r"), text));
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void checkpointThatTheCitizenKeptIsHeldAgainstTheLog() throws IOException {
    Program run = checkpoint(SampleLog.key().sign(bundle.log().whenFrozen().text()));
    assertThat(run.status()).isZero();
    assertThat(run.line(1)).contains("grew out of your checkpoint");
    assertThat(checkpoint(SampleLog.key().sign(bundle.log().newest().text())).status()).isZero();
  }

  @Test
  void checkpointOfAnotherTreeShowsThatTheLogForked() throws IOException {
    int size = (int) bundle.log().whenFrozen().size();
    var other = new Checkpoint(SampleLog.ORIGIN, size, new byte[32]);
    Program run = checkpoint(SampleLog.key().sign(other.text()));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.line(1)).contains("two different trees");
  }

  @Test
  void checkpointOfAStrangerIsBroken() throws IOException {
    NoteSigner stranger = SampleLog.signer(SampleLog.ORIGIN, NoteKey.Kind.LOG, 2);
    Program run = checkpoint(stranger.sign(bundle.log().whenFrozen().text()));
    assertThat(run.line(1)).contains("BROKEN").contains("your checkpoint");
  }

  @Test
  void checkpointThatTheBundleDoesNotReachIsNotProven() throws IOException {
    Program between = checkpoint(SampleLog.key().sign(bundle.log().checkpoint(1).text()));
    assertThat(between.line(1)).contains("not proven").contains("checkpoint of 1");
    assertThat(between.status()).isEqualTo(3);
    var later = new Checkpoint(SampleLog.ORIGIN, 999, new byte[32]);
    assertThat(checkpoint(SampleLog.key().sign(later.text())).line(1)).contains("newer");
  }

  @Test
  void checkpointCannotBeHeldAgainstABundleWithoutALog() throws IOException {
    Path note =
        Files.write(temp.resolve("c"), SampleLog.key().sign(bundle.log().newest().text()).bytes());
    Program run =
        Program.run(
            "verify", write(new SampleBundle(1).files()), "--checkpoint", note, "--lang", "en");
    assertThat(run.line(1)).contains("not proven");
  }

  private Program checkpoint(SignedNote note) throws IOException {
    Path file = Files.write(temp.resolve("checkpoint"), note.bytes());
    return Program.run("verify", zip(), "--checkpoint", file, "--lang", "en");
  }

  private Program check(Receipt receipt) throws IOException {
    return Program.run("verify", zip(), "--receipt", file(receipt), "--lang", "en");
  }

  private Path file(Receipt receipt) throws IOException {
    return Files.write(temp.resolve("receipt.json"), receipt.json().canonical());
  }

  private Path zip() throws IOException {
    return write(bundle.files());
  }

  private Path write(Map<BundleFile, byte[]> files) throws IOException {
    return Files.write(temp.resolve("bundle.zip"), Bundle.write(files));
  }
}
