package org.artsenrol.lottery.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.Merkle;
import org.artsenrol.lottery.bytes.MerkleTree;
import org.artsenrol.lottery.bytes.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed out to be checked later: proofs of the log, promises, receipts. */
class ProofsTest {
  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final NoteSigner LOG = NoteTest.signer("city.example/log", NoteKey.Kind.LOG, 0);
  private static final MerkleTree TREE =
      MerkleTree.of(
          IntStream.range(0, 9).mapToObj(i -> Merkle.leaf(new byte[] {(byte) i})).toList());
  private static final Checkpoint NEWEST = new Checkpoint("city.example/log", 5, TREE.root(5));
  private static final Promise PROMISE =
      Promise.of(
          "dadun-1", HASH, "a line".getBytes(), Instant.parse("2027-01-02T03:04:05.678Z"), NEWEST);

  private static LogProofs proofs(List<Integer> indexes) {
    return LogProofs.of(LOG.key(), TREE, 9, indexes, List.of(LOG.sign(NEWEST.text())));
  }

  @Test
  void proofsReadBackAsTheyWereWritten() {
    LogProofs proofs = proofs(List.of(1, 4, 8));
    LogProofs read = LogProofs.from(proofs.json());
    assertThat(read.json().canonical()).isEqualTo(proofs.json().canonical());
    assertThat(read.key()).isEqualTo(LOG.key());
    assertThat(read.records()).extracting(LogProofs.Inclusion::index).containsExactly(1L, 4L, 8L);
    assertThat(read.records().get(1).path()).hasSameSizeAs(TREE.inclusionProof(4, 9));
    assertThat(read.records().get(1).path().get(0)).isEqualTo(TREE.inclusionProof(4, 9).get(0));
    assertThat(read.earlier().get(0).note().text()).isEqualTo(NEWEST.text());
    assertThat(read.earlier().get(0).path()).hasSameSizeAs(TREE.consistencyProof(5, 9));
  }

  @Test
  void recordsStandInTheLogsOrderOrTheProofsSayThatTheyDoNot() {
    assertThat(proofs(List.of()).isInOrder()).isTrue();
    assertThat(proofs(List.of(7)).isInOrder()).isTrue();
    assertThat(proofs(List.of(0, 1, 8)).isInOrder()).isTrue();
    assertThat(proofs(List.of(0, 0)).isInOrder()).isFalse();
    assertThat(proofs(List.of(0, 5, 4)).isInOrder()).isFalse();
    assertThat(proofs(List.of(5, 4, 8)).isInOrder()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "0123456789ABCDEF", "x"})
  void whatIsNoHashIsRefused(String text) {
    String hash = text.length() == 16 ? text.repeat(4) : text;
    var path = Json.items(List.of(new Json.Text(hash)));
    var inclusion = Json.object().with("index", 1).with("path", path);
    var proofs = proofs(List.of(1)).json().with("records", Json.items(List.of(inclusion)));
    assertThatThrownBy(() -> LogProofs.from(proofs))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("records[0]: path[0]: 64 lowercase hexadecimal characters");
  }

  @Test
  void promiseReadsBackCutToTheSecond() {
    Promise read = Promise.parse(PROMISE.text());
    assertThat(read.draw()).isEqualTo("dadun-1");
    assertThat(read.commit()).isEqualTo(HASH);
    assertThat(read.entry()).isEqualTo(Sha256.hex("a line".getBytes()));
    assertThat(read.at()).isEqualTo(Instant.parse("2027-01-02T03:04:05Z"));
    assertThat(read.newest()).isEqualTo(NEWEST);
    assertThat(PROMISE.text()).startsWith("LC1 promise\ndadun-1\n").endsWith(NEWEST.text());
  }

  @Test
  void textThatIsNoPromiseIsRefusedInWords() {
    String text = PROMISE.text();
    assertNoPromise("", "a text that is no promise");
    assertNoPromise(text.replace("LC1 promise", "LC1 premise"), "a text that is no promise");
    assertNoPromise("LC1 promise\na\nb\nc\n2027-01-02T03:04:05Z", "a text that is no promise");
    assertNoPromise(text.replace("03:04:05Z", "soon"), "a promise whose time is none");
    assertNoPromise(text.replace("03:04:05Z", "03:04:05.0Z"), "a promise of another form");
    assertNoPromise(
        "LC1 promise\na\nb\nc\n2027-01-02T03:04:05Z\n",
        "a checkpoint whose last line has no line feed");
  }

  private static void assertNoPromise(String text, String message) {
    assertThatThrownBy(() -> Promise.parse(text)).isInstanceOf(NoteFault.class).hasMessage(message);
  }

  @Test
  void receiptReadsBackWithWhateverPartsItHas() {
    var opening = new Receipt.Opening("M-1", HASH);
    var note = LOG.sign(PROMISE.text());
    var certificate =
        new Receipt.Certificate("{}", 4, TREE.inclusionProof(4, 9), hex(TREE.root(9)));
    for (int parts = 0; parts < 8; parts++) {
      var receipt =
          new Receipt(
              "dadun-1",
              HASH,
              Optional.of(opening).filter(when(parts, 1)),
              Optional.of(note).filter(when(parts, 2)),
              Optional.of(certificate).filter(when(parts, 4)));
      Receipt read = Receipt.parse(receipt.json().canonical());
      assertThat(read.json()).isEqualTo(receipt.json());
      assertThat(read.opening()).isEqualTo(receipt.opening());
      assertThat(read.commit()).isEqualTo(HASH);
      assertThat(read.promise().isPresent()).isEqualTo(receipt.promise().isPresent());
      read.promise().ifPresent(p -> assertThat(p.bytes()).isEqualTo(note.bytes()));
      assertThat(read.certificate().isPresent()).isEqualTo(receipt.certificate().isPresent());
      read.certificate().ifPresent(c -> assertThat(c.path().get(0)).hasSize(32));
    }
  }

  private static <T> java.util.function.Predicate<T> when(int parts, int part) {
    return unused -> (parts & part) != 0;
  }

  @Test
  void receiptOfAnotherVersionOrWithoutACommitmentIsRefused() {
    var receipt = Json.object().with("v", "LC1").with("draw", "d").with("commit", HASH);
    assertThat(Receipt.parse(receipt.canonical()).draw()).isEqualTo("d");
    assertThatThrownBy(() -> Receipt.parse(receipt.with("v", "LC2").canonical()))
        .isInstanceOf(Refusal.class)
        .hasMessage("VERSION: LC2");
    assertThatThrownBy(() -> Receipt.parse(receipt.with("commit", HASH + "0").canonical()))
        .hasMessage("FORMAT: commit: 64 lowercase hexadecimal characters were expected");
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
