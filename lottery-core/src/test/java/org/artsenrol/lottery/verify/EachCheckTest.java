package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.RandomDraws;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.Receipt;
import org.artsenrol.lottery.log.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real bundle holds in every line, and for each check there is one that fails it alone. */
class EachCheckTest {
  private static final long SEED = 5;

  @TempDir Path temp;

  private static SampleBundle real() {
    return SampleBundle.real(SEED);
  }

  @Test
  void realDrawHoldsInEveryCheck() throws IOException {
    SampleBundle bundle = real().moved();
    Program run = verify(bundle.files());
    assertThat(run.status()).as(run.out()).isZero();
    for (int check = 1; check <= 9; check++) {
      assertThat(run.line(check)).contains(": ok.");
    }
    assertThat(run.line(1)).contains(SampleLog.ORIGIN);
    assertThat(run.line(2)).contains("2 witnesses");
    assertThat(run.line(5)).contains("round 1000").contains("pairing");
    assertThat(run.line(8)).contains("movements replayed");
  }

  @Test
  void checkOneAloneFailsForALogSignedByAnother() throws IOException {
    SampleBundle bundle = real();
    Map<BundleFile, byte[]> files = bundle.files();
    files.putAll(
        bundle.log().filesSignedBy(SampleLog.signer(SampleLog.ORIGIN, NoteKey.Kind.LOG, 1)));
    assertFailsAlone(1, verify(files));
  }

  @Test
  void checkTwoAloneFailsForAListFrozenTooLate() throws IOException {
    assertFailsAlone(2, verify(real().frozenOnly(Duration.ofHours(23)).files()));
  }

  @Test
  void checkThreeAloneFailsForAWishOutsideTheDraw() throws IOException {
    Entry stray = new RandomDraws(77).entry(real().setup());
    var asked = new Application(List.of("nowhere"), List.of(), List.of(), 1, 1);
    Entry wrong = Entry.of(stray.commit(), stray.person(), asked);
    Program run = verify(real().withEntry(wrong).files());
    assertFailsAlone(3, run);
    assertThat(run.line(3)).contains("WISHES");
    assertThat(run.line(7)).contains("not applicable");
  }

  @Test
  void checkFourAloneFailsForARoundThatTDoesNotName() throws IOException {
    SampleBundle bundle = real();
    assertFailsAlone(4, verify(bundle.announcedFor(bundle.t().plusSeconds(3)).files()));
  }

  @Test
  void checkFiveAloneFailsForAValueOfAnotherRound() throws IOException {
    assertFailsAlone(5, verify(real().ofRound(SampleBundle.ROUND + 1).files()));
  }

  @Test
  void checkSixAloneFailsForASeedThatIsNotTheManifests() throws IOException {
    assertFailsAlone(6, verify(real().publishing(r -> with(r, "0".repeat(64))).files()));
  }

  private static DrawResult with(DrawResult r, String seed) {
    return new DrawResult(r.version(), r.draw(), r.manifest(), seed, r.rounds(), r.waitlist());
  }

  @Test
  void checkSevenAloneFailsForWinnersInAnotherOrder() throws IOException {
    assertFailsAlone(7, verify(real().publishing(Tampered::withTwoAdmittedSwapped).files()));
  }

  @Test
  void checkEightAloneFailsForAnotherWaitlist() throws IOException {
    assertFailsAlone(8, verify(real().publishing(EachCheckTest::withWaitlistTurned).files()));
  }

  private static DrawResult withWaitlistTurned(DrawResult r) {
    var turned = new TreeMap<String, List<String>>();
    r.waitlist()
        .forEach(
            (id, codes) -> {
              var other = new ArrayList<>(codes);
              Collections.reverse(other);
              turned.put(id, other);
            });
    assertThat(turned).isNotEqualTo(r.waitlist());
    return new DrawResult(r.version(), r.draw(), r.manifest(), r.seed(), r.rounds(), turned);
  }

  @Test
  void checkEightAloneFailsForAFriendOfferedASeatOutOfTurn() throws IOException {
    SampleBundle bundle = real();
    String id = bundle.setup().classes().get(0).id();
    String friend = "0".repeat(16);
    var offer =
        Json.object()
            .with("class", id)
            .with("code", friend)
            .with("from", "waitlist")
            .with("until", bundle.t().plusSeconds(3600).toString());
    Program run = verify(bundle.force(RecordKind.OFFER, offer).files());
    assertFailsAlone(8, run);
    assertThat(run.line(8)).contains("line 5 of records.ndjson");
  }

  @Test
  void checkNineAloneFailsForAResultRecordedOtherwise() throws IOException {
    SampleBundle bundle = real();
    Map<BundleFile, byte[]> files = bundle.files();
    String wrong = "\"v\":\"LC2\",\"waitlist\"";
    String honest = new String(files.get(BundleFile.RESULT), StandardCharsets.US_ASCII);
    files.put(
        BundleFile.RESULT,
        honest.replace("\"v\":\"LC1\",\"waitlist\"", wrong).getBytes(StandardCharsets.US_ASCII));
    assertFailsAlone(9, verify(files));
  }

  @Test
  void checkNineAloneFailsForAResultOfAnotherManifest() throws IOException {
    Program run =
        verify(
            real()
                .publishing(
                    r ->
                        new DrawResult(
                            r.version(),
                            r.draw(),
                            "0".repeat(64),
                            r.seed(),
                            r.rounds(),
                            r.waitlist()))
                .files());
    assertFailsAlone(9, run);
    assertThat(run.line(9)).contains("SHA-256 of result.json");
  }

  @Test
  void checkTenAloneFailsForACommitmentThatNobodyListed() throws IOException {
    SampleBundle bundle = real();
    var receipt =
        new Receipt(
            bundle.setup().draw(),
            "ab".repeat(32),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Path file = Files.write(temp.resolve("receipt.json"), receipt.json().canonical());
    assertFailsAlone(10, verify(bundle.files(), "--receipt", file));
  }

  private static void assertFailsAlone(int check, Program run) {
    assertThat(run.status()).as(run.out() + run.err()).isEqualTo(1);
    List<Integer> broken =
        IntStream.rangeClosed(1, 10)
            .filter(each -> run.line(each).contains("BROKEN"))
            .boxed()
            .toList();
    assertThat(broken).as(run.out()).containsExactly(check);
    assertThat(run.line(check)).contains("expected: ").contains("found: ");
  }

  private Program verify(Map<BundleFile, byte[]> files, Object... more) throws IOException {
    var args = new ArrayList<Object>(List.of("verify", temp.resolve("bundle.zip"), "--lang", "en"));
    args.addAll(List.of(more));
    Files.write(temp.resolve("bundle.zip"), Bundle.write(files));
    return Program.run(args.toArray());
  }
}
