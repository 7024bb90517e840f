package org.artsenrol.opendata.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.SignedNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An honest log is followed over growth, restarts, key changes and bad networks. */
class FollowingTest {
  @TempDir private Path folder;
  private final CityLog log = new CityLog();
  private final SampleDraw draw = new SampleDraw("dadun-1");
  private Looks watchdog;

  @BeforeEach
  void begin() {
    watchdog = new Looks(log.url(), folder.resolve("watch"));
  }

  @AfterEach
  void end() {
    log.close();
  }

  @Test
  void emptyLogIsMetAndKept() {
    var look = watchdog.once();
    assertThat(look.said()).contains("First contact").contains(log.signer().key().toString());
    assertThat(look.status()).isZero();
    assertThat(watchdog.kept("checkpoint")).isEqualTo(log.checkpoint().bytes());
  }

  @Test
  void everyRecordIsMirroredAndTheDrawComputedAgain() {
    log.publish(draw);
    var look = watchdog.once();
    assertThat(look.said()).contains("4 new records").contains("Draw dadun-1 was computed again");
    assertThat(look.status()).isZero();
    assertThat(new String(watchdog.kept("log.ndjson"), UTF_8).lines())
        .containsExactlyElementsOf(
            draw.whole().stream().map(record -> new String(record.canonical(), UTF_8)).toList());
    assertThat(watchdog.kept("draws/dadun-1/report.json")).isNotEmpty();
    assertThat(new String(watchdog.kept("checkpoints.ndjson"), UTF_8)).hasLineCount(1);
  }

  @Test
  void restartGoesOnWhereItStopped() {
    log.publish(draw.rules(), draw.freeze()).of(draw);
    watchdog.once();
    log.publish(draw.value(), draw.settled());
    log.asked().clear();
    assertThat(watchdog.once().said()).contains("2 new records, 4 in all");
    assertThat(log.asked()).contains("/log/entries?from=2&to=4");
  }

  @Test
  void aVerifiedDrawIsNotFetchedAgain() {
    log.publish(draw);
    watchdog.once();
    log.asked().clear();
    watchdog.once();
    assertThat(log.asked()).noneMatch(address -> address.contains("bundle.zip"));
  }

  @Test
  void drawIsVerifiedThoughTheProgramStoppedAfterKeepingItsRecords() {
    log.publish(draw).lying("/draws/dadun-1/bundle.zip", bytes -> new byte[0]);
    assertThat(watchdog.once().status()).isEqualTo(Watch.CAUGHT);
    log.honest();
    assertThat(watchdog.once().said()).contains("Draw dadun-1 was computed again");
  }

  @Test
  void keyChangeThatBothSignedIsFollowed() {
    log.publish(draw.rules());
    watchdog.once();
    log.rotate().publish(draw.freeze()).of(draw);
    var look = watchdog.once();
    assertThat(look.said()).contains("changed its key").contains(log.signer().key().toString());
    assertThat(look.status()).isZero();
    log.rotate();
    assertThat(watchdog.once().status()).isZero();
  }

  @Test
  void aLogThatHasChangedItsKeyBeforeIsMetByItsFirst() {
    String first = log.signer().key().toString();
    log.publish(draw.rules()).rotate().rotate();
    var look = watchdog.once("--log-key", log.signer().key().toString());
    assertThat(look.status()).isZero();
    assertThat(new String(watchdog.kept("log-key"), UTF_8).trim()).isEqualTo(first);
  }

  @Test
  void recordsOfAnotherKeyThanThePinnedOneAreNotTrusted() {
    NoteKey other = CityLog.signer(CityLog.ORIGIN, NoteKey.Kind.LOG).key();
    var look = watchdog.once("--log-key", other.toString());
    assertThat(look.status()).isEqualTo(Watch.CAUGHT);
    assertThat(look.said()).contains(other.toString());
  }

  @Test
  void whatWasWrittenBehindTheKeptCheckpointIsCutOff() throws IOException {
    log.publish(draw.rules(), draw.freeze()).of(draw);
    watchdog.once();
    Files.writeString(
        watchdog.folder().resolve("log.ndjson"), "{\"half\":", StandardOpenOption.APPEND);
    log.publish(draw.value(), draw.settled());
    assertThat(watchdog.once().status()).isZero();
    assertThat(new String(watchdog.kept("log.ndjson"), UTF_8))
        .hasLineCount(4)
        .doesNotContain("half");
  }

  @Test
  void folderThatWasTamperedWithIsNotBelieved() throws IOException {
    log.publish(draw.rules());
    watchdog.once();
    Path file = watchdog.folder().resolve("log.ndjson");
    Files.writeString(file, Files.readString(file).replace("停電", "停水"));
    assertThatThrownBy(watchdog::once).isInstanceOf(Unusable.class).hasMessage("folder.damaged");
  }

  @Test
  void twoProgramsDoNotShareAFolder() {
    try (var other = new Mirror(watchdog.folder(), Clock.systemUTC())) {
      assertThat(other.size()).isZero();
      assertThatThrownBy(watchdog::once).isInstanceOf(Unusable.class).hasMessage("folder.used");
    }
  }

  @Test
  void noNetworkIsNoContradiction() {
    log.publish(draw);
    watchdog.once();
    log.close();
    var look = watchdog.once();
    assertThat(look.status()).isEqualTo(Watch.UNKNOWN);
    assertThat(look.said()).contains("cannot be reached");
  }

  @Test
  void aPageOfSomethingOnTheWayIsNoContradiction() {
    watchdog.once();
    log.lying("/log/checkpoint", bytes -> "<html>請先登入</html>".getBytes(UTF_8));
    assertThat(watchdog.once().status()).isEqualTo(Watch.UNKNOWN);
  }

  @Test
  void recordsThatBreakOffAreTriedAgain() {
    log.publish(draw.rules(), draw.freeze()).of(draw);
    log.lying("/log/entries", bytes -> Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(watchdog.once().status()).isEqualTo(Watch.UNKNOWN);
    log.honest();
    assertThat(watchdog.once().said()).contains("2 new records");
  }

  @Test
  void anAnswerFromAnOldCacheIsAskedAgain() {
    log.publish(draw.rules());
    byte[] old = log.checkpoint().bytes();
    log.publish(draw.freeze()).of(draw);
    watchdog.once();
    var answers = new AtomicInteger();
    log.lying("/log/checkpoint", bytes -> answers.getAndIncrement() < 2 ? old : bytes);
    assertThat(watchdog.once().status()).isZero();
    assertThat(answers).hasValue(3);
  }

  @Test
  void stateThatIsAMomentLateIsLookedAtAgain() {
    log.publish(draw);
    var answers = new AtomicInteger();
    log.lying("/draws/dadun-1/waitlist", b -> answers.getAndIncrement() < 2 ? new byte[0] : b);
    assertThat(watchdog.once().status()).isZero();
    assertThat(answers).hasValue(3);
  }

  @Test
  void movementsAreReplayedWithoutTheBundle() {
    log.publish(draw);
    watchdog.once();
    log.publish(draw.offer("clay", draw.admitted("clay"))).asked().clear();
    assertThat(watchdog.once().status()).isZero();
    assertThat(log.asked())
        .contains("/draws/dadun-1/admissions.ndjson")
        .doesNotContain("/draws/dadun-1/bundle.zip");
  }

  @Test
  void keyChangesAreInTheBundleOfAnEarlierDraw() {
    log.publish(draw.rules(), draw.freeze()).of(draw).rotate();
    log.publish(draw.value(), draw.settled()).rotate();
    assertThat(watchdog.once().said()).contains("Draw dadun-1 was computed again");
  }

  @Test
  void whatAProgramReadsIsOneObjectALine() {
    log.publish(draw);
    assertThat(watchdog.once("--json").said().lines())
        .allMatch(line -> line.startsWith("{\"at\":\"2027-01-06T04:00:00Z\",\"event\":"));
  }

  @Test
  void keptCheckpointIsOfTheWholeMirror() {
    log.publish(draw).publish(draw.offer("clay", draw.admitted("clay")));
    watchdog.once();
    var kept = Checkpoint.parse(SignedNote.parse(watchdog.kept("checkpoint")).text());
    assertThat(kept.size()).isEqualTo(5);
  }
}
