package org.artsenrol.lottery.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.Vectors;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.Merkle;
import org.artsenrol.lottery.log.NoteKey.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed notes, keys and checkpoints in the forms of C2SP. */
class NoteTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final Json.Members PUBLISHED =
      (Json.Members) Vectors.file("ct-merkle.json").values().get("signed_note");
  private static final String NOTE = Vectors.text(PUBLISHED, "note");
  private static final NoteKey KEY = NoteKey.parse(Vectors.text(PUBLISHED, "vkey"));
  private static final Instant SEEN = Instant.parse("2027-01-04T01:00:00Z");

  static List<Json.Members> signatures() {
    return Vectors.list(Vectors.file("ed25519.json"), "cases");
  }

  static NoteSigner signer(String name, NoteKey.Kind kind, int vector) {
    Json.Members c = signatures().get(vector);
    return new NoteSigner(name, kind, bytes(c, "pk"), bytes(c, "sk"));
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void signaturesAgreeWithTheRfc(Json.Members c) {
    byte[] signature = Ed25519.sign(bytes(c, "sk"), bytes(c, "msg"));
    assertThat(HEX.formatHex(signature)).isEqualTo(Vectors.text(c, "sig"));
    assertThat(Ed25519.verifies(bytes(c, "pk"), bytes(c, "msg"), signature)).isTrue();
    signature[5] ^= 1;
    assertThat(Ed25519.verifies(bytes(c, "pk"), bytes(c, "msg"), signature)).isFalse();
  }

  @Test
  void keyThatIsNoPointOfTheCurveSignsNothing() {
    byte[] key = new byte[32];
    key[0] = 2;
    assertThat(Ed25519.verifies(key, new byte[0], new byte[64])).isFalse();
    assertThat(Ed25519.verifies(key, new byte[0], new byte[3])).isFalse();
  }

  @Test
  void publishedNoteIsSignedByItsPublishedKey() {
    SignedNote note = SignedNote.parse(NOTE.getBytes(StandardCharsets.UTF_8));
    assertThat(note.text()).isEqualTo("This is an example message.\n");
    assertThat(KEY.in(note)).isEqualTo(new Finding.Signed(Optional.empty()));
    assertThat(new String(note.bytes(), StandardCharsets.UTF_8)).isEqualTo(NOTE);
    assertThat(KEY).hasToString(Vectors.text(PUBLISHED, "vkey"));
    assertThat(KEY.name()).isEqualTo("example.com/foo");
  }

  @Test
  void changedTextIsForgedAndAnotherKeyIsAbsent() {
    String changed = NOTE.replace("example message", "example massage");
    SignedNote note = SignedNote.parse(changed.getBytes(StandardCharsets.UTF_8));
    assertThat(KEY.in(note)).isEqualTo(new Finding.Forged());
    assertThat(signer("example.com/foo", NoteKey.Kind.LOG, 0).key().in(note))
        .isEqualTo(new Finding.Absent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text\n",
        "text\n\n",
        "text\n\nfoo\n",
        "text\n\n\u2014 foo\n",
        "text\n\n\u2014 foo Uw2QOg==",
        "text\n\n\u2014 foo Uw2QOg==\n",
        "text\n\n\u2014 foo !!!!\n",
        "text\n\n\u2014 foo Uw2QOkn8srV=\n",
        "text\n\n\u2014 a+b Uw2QOkn8\n",
        "text\n\n\u2014  Uw2QOkn8\n",
        "te\tt\n\n\u2014 foo Uw2QOkn8\n",
        "text\n\n\u2014 foo Uw2QOkn8\n\u2014\n"
      })
  void whatIsNoNoteIsRefusedInWords(String text) {
    assertThatThrownBy(() -> SignedNote.parse(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(NoteFault.class)
        .hasMessageStartingWith("a ");
  }

  @Test
  void noteWithoutMeasureIsRefused() {
    String many = "text\n\n" + "\u2014 foo Uw2QOkn8\n".repeat(101);
    assertThatThrownBy(() -> SignedNote.parse(many.getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("100 signatures");
    assertThatThrownBy(() -> SignedNote.parse(new byte[(1 << 20) + 1]))
        .isInstanceOf(NoteFault.class);
    assertThatThrownBy(() -> SignedNote.parse(new byte[] {(byte) 0xC3}))
        .hasMessageContaining("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "foo",
        "foo+530d903a",
        "foo+530d903a+",
        "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U",
        "example.com/foo+530d903a+CekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
      })
  void whatIsNoKeyIsRefused(String text) {
    assertThatThrownBy(() -> NoteKey.parse(text)).isInstanceOf(NoteFault.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a b", "a+b", "+", "a\tb", "a\u0000", "a\u007f", "a\u00a0b", "a\u3000b"})
  void nameThatCouldEndEarlyIsNoName(String name) {
    assertThatThrownBy(() -> new NoteKey(name, NoteKey.Kind.LOG, new byte[32]))
        .isInstanceOf(NoteFault.class)
        .hasMessage("a key of a bad name");
    assertThatThrownBy(() -> new SignedNote.Signature(name, 1, new byte[64]))
        .hasMessage("a signature of a bad name");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33, 64})
  void keyOrSeedOfAnotherLengthIsNone(int length) {
    assertThatThrownBy(() -> new NoteKey("a", NoteKey.Kind.LOG, new byte[length]))
        .hasMessage("a key that has not 32 bytes");
    byte[] key = bytes(signatures().get(0), "pk");
    assertThatThrownBy(() -> new NoteSigner("a", NoteKey.Kind.LOG, key, new byte[length]))
        .hasMessage("a seed that has not 32 bytes");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 65, 128})
  void signatureOfAnotherLengthIsNone(int length) {
    Json.Members c = signatures().get(1);
    byte[] signature = Ed25519.sign(bytes(c, "sk"), bytes(c, "msg"));
    byte[] other = Arrays.copyOf(signature, length);
    assertThat(Ed25519.verifies(bytes(c, "pk"), bytes(c, "msg"), other)).isFalse();
  }

  @Test
  void keysAreEqualWhenTheyAreWrittenAlike() {
    NoteKey same = NoteKey.parse(KEY.toString());
    NoteKey other = signer("example.com/foo", NoteKey.Kind.LOG, 0).key();
    assertThat(same).isEqualTo(KEY).hasSameHashCodeAs(KEY.toString());
    assertThat(other).isNotEqualTo(KEY);
    assertThat((Object) KEY).isNotEqualTo(KEY.toString());
    assertThat(KEY.kind()).isEqualTo(NoteKey.Kind.LOG);
  }

  @Test
  void lineUnderTheKeysIdAndAnotherNameIsAnotherKeys() {
    SignedNote note = SignedNote.parse(NOTE.getBytes(StandardCharsets.UTF_8));
    SignedNote.Signature line = note.signatures().get(0);
    var renamed = new SignedNote.Signature("other", line.keyId(), line.bytes());
    assertThat(KEY.in(new SignedNote(note.text(), List.of(renamed))))
        .isEqualTo(new Finding.Absent());
  }

  @Test
  void cosignatureWithoutItsTimeOrOfNoTimeIsForged() {
    String text = new Checkpoint("city.example/log", 7, Merkle.root(List.of())).text();
    NoteSigner witness = signer("witness.example", NoteKey.Kind.WITNESS, 1);
    for (int length : new int[] {1, 7, 8, 71, 73}) {
      byte[] cut = Arrays.copyOf(witness.cosignature(text, SEEN).bytes(), length);
      assertThat(in(witness, text, cut)).isEqualTo(new Finding.Forged());
    }
    byte[] seed = bytes(signatures().get(1), "sk");
    byte[] signed = Ed25519.sign(seed, NoteKey.cosignedBytes(Long.MAX_VALUE, text));
    byte[] timed =
        ByteBuffer.allocate(8 + signed.length).putLong(Long.MAX_VALUE).put(signed).array();
    assertThat(in(witness, text, timed)).isEqualTo(new Finding.Forged());
  }

  private static Finding in(NoteSigner witness, String text, byte[] signature) {
    var line = new SignedNote.Signature(witness.key().name(), witness.key().id(), signature);
    return witness.key().in(new SignedNote(text, List.of(line)));
  }

  @ParameterizedTest
  @CsvSource({
    "'text\n\nabfoo Uw2QOkn8\n', a signature line without its dash",
    "'text\n\n\u2014 foo\n', a signature line without a signature",
    "'\n\n\u2014 foo Uw2QOkn8\n', a note without an empty line before its signatures",
    "'text\n\n\u2014 foo Uw2QOg==\n', a signature that is too short",
    "'te\tt\n\n\u2014 foo Uw2QOkn8\n', a note with a control character"
  })
  void faultSaysWhatIsWrongWithANote(String text, String message) {
    byte[] bytes = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> SignedNote.parse(bytes)).hasMessage(message);
  }

  @Test
  void noteMayBeAMebibyteLongAndNoLonger() {
    String signature = "\n\u2014 foo Uw2QOkn8\n";
    int own = signature.getBytes(StandardCharsets.UTF_8).length;
    byte[] longest =
        ("x".repeat((1 << 20) - own - 1) + "\n" + signature).getBytes(StandardCharsets.UTF_8);
    assertThat(longest).hasSize(1 << 20);
    assertThat(SignedNote.parse(longest).bytes()).isEqualTo(longest);
    assertThatThrownBy(() -> SignedNote.parse(Arrays.copyOf(longest, longest.length + 1)))
        .hasMessage("a note of more than a mebibyte");
  }

  @Test
  void witnessSignsTheTextAndItsOwnTime() {
    String text = new Checkpoint("city.example/log", 7, Merkle.root(List.of())).text();
    NoteSigner log = signer("city.example/log", NoteKey.Kind.LOG, 0);
    NoteSigner witness = signer("witness.example", NoteKey.Kind.WITNESS, 1);
    SignedNote note = log.sign(text).with(witness.cosignature(text, SEEN));
    SignedNote read = SignedNote.parse(note.bytes());
    assertThat(log.key().in(read)).isEqualTo(new Finding.Signed(Optional.empty()));
    assertThat(witness.key().in(read)).isEqualTo(new Finding.Signed(Optional.of(SEEN)));
    assertThat(NoteKey.parse(witness.key().toString())).isEqualTo(witness.key());
  }

  @Test
  void changedTimeOfAWitnessIsForged() {
    String text = new Checkpoint("city.example/log", 7, Merkle.root(List.of())).text();
    NoteSigner witness = signer("witness.example", NoteKey.Kind.WITNESS, 1);
    for (int at : new int[] {0, 7, 8, 71}) {
      byte[] bytes = witness.cosignature(text, SEEN).bytes();
      bytes[at] ^= (byte) 0x80;
      var changed = new SignedNote.Signature("witness.example", witness.key().id(), bytes);
      assertThat(witness.key().in(new SignedNote(text, List.of(changed))))
          .isEqualTo(new Finding.Forged());
    }
    var cut = new SignedNote.Signature("witness.example", witness.key().id(), new byte[9]);
    assertThat(witness.key().in(new SignedNote(text, List.of(cut))))
        .isEqualTo(new Finding.Forged());
  }

  @Test
  void seedOfAnotherKeyIsNoticedAtOnce() {
    byte[] key = bytes(signatures().get(0), "pk");
    byte[] seed = bytes(signatures().get(1), "sk");
    assertThatThrownBy(() -> new NoteSigner("a", NoteKey.Kind.LOG, key, seed))
        .isInstanceOf(NoteFault.class);
  }

  @Test
  void checkpointReadsBackWithItsExtensions() {
    var checkpoint = new Checkpoint("log", 12, "ab".repeat(32), List.of("more", "lines"));
    assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    var largest = new Checkpoint("log", (1L << 53) - 1, "ab".repeat(32), List.of());
    assertThat(Checkpoint.parse(largest.text())).isEqualTo(largest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "log\n",
        "log\n1\n",
        "log\n1\nAAAA\n",
        "log\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "log\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "log\n9007199254740992\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
        "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
      })
  void whatIsNoCheckpointIsRefused(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(NoteFault.class);
  }

  private static byte[] bytes(Json.Members c, String key) {
    return HEX.parseHex(Vectors.text(c, key));
  }
}
