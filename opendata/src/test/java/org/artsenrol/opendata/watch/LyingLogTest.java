package org.artsenrol.opendata.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.artsenrol.lottery.log.KeyChange;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.NoteSigner;
import org.artsenrol.lottery.log.Receipt;
import org.artsenrol.lottery.verify.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each lie of a log is caught, named, and shown with files side by side. */
class LyingLogTest {
  @TempDir private Path folder;
  private final CityLog log = new CityLog();
  private final SampleDraw draw = new SampleDraw("dadun-1");
  private final SampleDraw other = new SampleDraw("seaport-1");
  private Looks watchdog;

  @BeforeEach
  void begin() {
    watchdog = new Looks(log.url(), folder.resolve("watch"));
  }

  @AfterEach
  void end() {
    log.close();
  }

  private Looks.Look caught(Fault fault, String... more) {
    Looks.Look look = watchdog.once(more);
    assertThat(look.said())
        .contains("CONTRADICTION")
        .contains(new Words(Main.class, "en").say("fault." + fault));
    assertThat(look.status()).isEqualTo(Watch.CAUGHT);
    return look;
  }

  @Test
  void shrunkLog() {
    log.publish(draw);
    watchdog.once();
    log.forget(1);
    Looks.Look look = caught(Fault.SHRUNK);
    assertThat(look.said()).contains("expected: 4").contains("found:    3");
    assertThat(watchdog.exhibits()).containsExactly("found-checkpoint", "kept-checkpoint");
  }

  @Test
  void shrunkLogWithAnotherPast() {
    log.publish(draw);
    watchdog.once();
    log.forget(1).rewrite(0, other.rules());
    caught(Fault.FORKED);
  }

  @Test
  void twoRootsOfOneSize() {
    log.publish(draw);
    watchdog.once();
    log.rewrite(3, other.rules());
    Looks.Look look = caught(Fault.FORKED);
    assertThat(look.said()).contains("the root at 4 records");
    assertThat(watchdog.exhibits()).containsExactly("found-checkpoint", "kept-checkpoint");
  }

  @Test
  void logThatGrewOutOfAnotherPast() {
    log.publish(draw);
    watchdog.once();
    log.rewrite(1, other.rules()).publish(other.freeze());
    Looks.Look look = caught(Fault.FORKED);
    assertThat(look.said()).contains("from 4 to 5 records");
    assertThat(watchdog.exhibits()).contains("found-leaf-hashes.json", "kept-checkpoint");
  }

  @Test
  void logThatGrewOutOfAnotherPastAndServesTheOldRecords() {
    log.publish(draw.rules());
    watchdog.once();
    log.publish(other.rules()).rewrite(0, other.freeze());
    caught(Fault.FORKED);
  }

  @Test
  void anotherKeyFromNowhere() {
    log.publish(draw.rules());
    watchdog.once();
    log.usurp();
    caught(Fault.OTHER_KEY);
    log.publish(other.rules());
    caught(Fault.OTHER_KEY);
  }

  @Test
  void keyChangeThatTheOldKeyDidNotSign() {
    log.publish(draw.rules());
    watchdog.once();
    NoteSigner thief = CityLog.signer(CityLog.ORIGIN, NoteKey.Kind.LOG);
    NoteSigner successor = CityLog.signer(CityLog.ORIGIN, NoteKey.Kind.LOG);
    log.change(KeyChange.of(thief, successor), successor);
    caught(Fault.OTHER_KEY);
  }

  @Test
  void oldKeyThatSignsOnAfterItHandedOver() {
    NoteSigner old = log.signer();
    log.publish(draw.rules()).rotate().publish(draw.freeze()).of(draw);
    watchdog.once();
    log.publish(draw.value())
        .lying("/log/checkpoint", bytes -> old.sign(log.checkpoint().text()).bytes());
    caught(Fault.OTHER_KEY);
  }

  @Test
  void listOfKeysThatTheRecordsDoNotTell() {
    log.publish(draw.rules()).rotate();
    watchdog.once();
    log.lying("/log/keys", bytes -> CityLog.keyList(List.of(log.signer().key().toString())));
    caught(Fault.KEY_LIST);
  }

  @Test
  void changedByteOfARecord() {
    log.publish(other).publish(draw).lying("/log/entries", replacing("停電", "停水"));
    Looks.Look look = caught(Fault.RECORDS);
    assertThat(look.said()).contains("record 0");
  }

  @Test
  void changedByteOfALaterRecordIsNamedByItsIndex() {
    log.publish(draw);
    watchdog.once();
    log.publish(draw.offer("clay", draw.admitted("clay")))
        .publish(other)
        .lying("/log/entries", replacing("\"kind\":\"FREEZE\"", "\"kind\":\"FREEZY\""));
    assertThat(caught(Fault.RECORDS).said()).contains("record 6 ");
  }

  @Test
  void omittedRecordOfADrawsFiles() {
    log.publish(draw).publish(draw.offer("clay", draw.admitted("clay")));
    log.lying("/draws/dadun-1/bundle.zip", bytes -> log.bundleWithoutLast(draw));
    caught(Fault.BUNDLE_RECORDS);
    assertThat(watchdog.exhibits()).contains("bundle-records.ndjson", "log-records.ndjson");
  }

  @Test
  void bundleOfAnotherPast() {
    log.publish(other.rules()).publish(draw);
    byte[] bundle = log.bundle(draw);
    log.rewrite(0, other.freeze()).lying("/draws/dadun-1/bundle.zip", bytes -> bundle);
    assertThat(caught(Fault.FORKED).said()).contains("5 records in the files of draw dadun-1");
  }

  @Test
  void bundleThatAnotherKeySigned() {
    log.publish(draw);
    try (var shown = new CityLog().publish(draw)) {
      byte[] bundle = shown.bundle(draw);
      log.lying("/draws/dadun-1/bundle.zip", bytes -> bundle);
      caught(Fault.OTHER_KEY);
    }
  }

  @Test
  void bundleWithMoreRecordsThanTheLogShows() {
    log.publish(draw).publish(other.rules());
    byte[] bundle = log.bundle(draw);
    log.forget(1).lying("/draws/dadun-1/bundle.zip", bytes -> bundle);
    assertThat(caught(Fault.SHRUNK).said()).contains("5 records that it signed");
  }

  @Test
  void resultThatWasNotDrawn() {
    SampleDraw made = new SampleDraw("dadun-1").withoutClay();
    log.publish(made);
    Looks.Look look = caught(Fault.DRAW);
    assertThat(look.said()).contains("draw dadun-1, check");
    assertThat(watchdog.exhibits()).contains("bundle.zip", "report.json");
  }

  @Test
  void secondResultOfADraw() {
    log.publish(draw).publish(draw.value());
    Looks.Look look = caught(Fault.LIFE);
    assertThat(look.said()).contains("draw dadun-1, record 4 (ORDER)");
  }

  @Test
  void offerToSomebodyWhoIsNotNext() {
    log.publish(draw);
    watchdog.once();
    log.publish(draw.offerFromWaitlist("clay", draw.waiting("clay")));
    assertThat(caught(Fault.LIFE).said()).contains("NO_SEAT");
  }

  @Test
  void seatThatNoRecordGave() {
    log.publish(draw);
    String winner = draw.admitted("clay");
    log.lying("/draws/dadun-1/admissions", replacing(winner, draw.waiting("clay")));
    assertThat(caught(Fault.STATE).said()).contains("draw dadun-1, admissions").contains(winner);
    assertThat(watchdog.exhibits())
        .containsExactly("published-admissions.ndjson", "replayed-admissions.txt");
  }

  @Test
  void waitlistInAnotherOrder() {
    log.publish(draw);
    log.lying("/draws/dadun-1/waitlist", replacing("\"place\":1}", "\"place\":9}"));
    caught(Fault.STATE);
  }

  @Test
  void listThatIsNotTheFrozenOne() {
    log.publish(draw.rules(), draw.freeze()).of(draw);
    log.lying("/draws/dadun-1/entries", bytes -> other.list().bytes());
    caught(Fault.LIST);
  }

  @Test
  void promiseWithoutItsLineIsCaughtBeforeTheDraw() {
    log.publish(draw.rules());
    watchdog.once();
    Path receipt = receipt(draw.promisedOtherwise(log, 3));
    log.publish(draw.freeze()).of(draw);
    caught(Fault.PROMISE, "--receipt", receipt.toString());
    assertThat(watchdog.exhibits()).containsExactly("entries.ndjson", "receipt.json");
  }

  @Test
  void entryLeftOutOfTheListIsCaughtByItsPromise() {
    log.publish(draw.rules());
    Path receipt = receipt(draw.promised(log, 9));
    log.publish(draw.freeze()).of(draw);
    assertThat(caught(Fault.PROMISE, "--receipt", receipt.toString()).said()).contains("a line ");
  }

  @Test
  void keptPromiseIsNoContradiction() {
    log.publish(draw.rules());
    Path receipt = receipt(draw.promised(log, 3));
    log.publish(draw.freeze()).of(draw);
    assertThat(watchdog.once("--receipt", receipt.toString()).status()).isZero();
    log.publish(draw.value(), draw.settled());
    assertThat(watchdog.once("--receipt", receipt.toString()).status()).isZero();
  }

  @Test
  void forgedPromise() {
    log.publish(draw.rules());
    try (var forger = new CityLog()) {
      Path receipt = receipt(draw.promised(forger, 3));
      assertThat(caught(Fault.PROMISE, "--receipt", receipt.toString()).said())
          .contains("no signature of this log");
    }
  }

  @Test
  void promiseOfAnotherPast() {
    log.publish(other.rules());
    Path receipt = receipt(draw.promised(log, 3));
    log.rewrite(0, draw.rules());
    caught(Fault.FORKED, "--receipt", receipt.toString());
  }

  @Test
  void proofThatProvesNothing() {
    log.publish(draw.rules());
    watchdog.once();
    log.publish(draw.freeze()).of(draw);
    log.lying("/log/proof/consistency", bytes -> "{\"path\":[]}".getBytes(UTF_8));
    caught(Fault.PROOF);
  }

  @Test
  void evidenceIsKeptWhenTheProgramIsStartedAgain() {
    log.publish(draw);
    watchdog.once();
    log.forget(1);
    watchdog.once();
    Looks.Look look = caught(Fault.SHRUNK);
    assertThat(look.said()).contains("A contradiction was found before");
    assertThat(watchdog.exhibits()).hasSize(4);
  }

  private Path receipt(Receipt receipt) {
    Path file = folder.resolve("receipt.json");
    Disk.replace(file, receipt.json().canonical());
    return file;
  }

  private static UnaryOperator<byte[]> replacing(String text, String by) {
    return bytes -> new String(bytes, UTF_8).replaceFirst(text, by).getBytes(UTF_8);
  }
}
