package org.artsenrol.lottery.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text and who signed it, in the form of C2SP's {@code signed-note}: the text, an empty line, and
 * one line {@code — name base64} per signature. Signatures are carried, not believed: a {@link
 * NoteKey} judges them.
 *
 * @param text ends with a line feed, which is signed with it
 */
public record SignedNote(String text, List<Signature> signatures) {
  private static final String DASH = "\u2014 ";
  private static final int MOST_SIGNATURES = 100;
  private static final int MOST_BYTES = 1 << 20;

  /**
   * One line.
   *
   * @param keyId the first four bytes of a hash over the key, a hint to it and no proof
   */
  public record Signature(String name, int keyId, byte[] bytes) {
    private static final int ID_BYTES = 4;

    public Signature {
      NoteFault.unless(NoteKey.isName(name), "a signature of a bad name");
      bytes = bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Signature signature && signature.line().equals(line());
    }

    @Override
    public int hashCode() {
      return line().hashCode();
    }

    static Signature parse(String line) {
      NoteFault.unless(line.startsWith(DASH), "a signature line without its dash");
      int space = line.indexOf(' ', DASH.length());
      NoteFault.unless(space != -1, "a signature line without a signature");
      byte[] decoded = base64(line.substring(space + 1));
      NoteFault.unless(decoded.length > ID_BYTES, "a signature that is too short");
      return new Signature(
          line.substring(DASH.length(), space),
          ByteBuffer.wrap(decoded).getInt(),
          Arrays.copyOfRange(decoded, ID_BYTES, decoded.length));
    }

    /** Without its line feed. */
    String line() {
      byte[] all = ByteBuffer.allocate(ID_BYTES + bytes.length).putInt(keyId).put(bytes).array();
      return DASH + name + " " + Base64.getEncoder().encodeToString(all);
    }
  }

  public SignedNote {
    signatures = List.copyOf(signatures);
    NoteFault.unless(text.endsWith("\n"), "a note whose text has no line feed at its end");
    NoteFault.unless(
        text.chars().allMatch(c -> c >= 0x20 || c == '\n'), "a note with a control character");
  }

  /**
   * Reads a note.
   *
   * @throws NoteFault if it has another form
   */
  public static SignedNote parse(byte[] bytes) {
    NoteFault.unless(bytes.length <= MOST_BYTES, "a note of more than a mebibyte");
    String whole = decode(bytes);
    int end = whole.lastIndexOf("\n\n");
    NoteFault.unless(end > 0, "a note without an empty line before its signatures");
    String below = whole.substring(end + 2);
    NoteFault.unless(below.endsWith("\n"), "a note whose last line has no line feed");
    var signatures = new ArrayList<Signature>();
    for (String line : below.substring(0, below.length() - 1).split("\n", -1)) {
      NoteFault.unless(signatures.size() < MOST_SIGNATURES, "more than 100 signatures");
      signatures.add(Signature.parse(line));
    }
    return new SignedNote(whole.substring(0, end + 1), signatures);
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new NoteFault("a note that is not UTF-8");
    }
  }

  /** Strictly: what would be written otherwise is refused, so that a note has one form. */
  static byte[] base64(String text) {
    try {
      byte[] decoded = Base64.getDecoder().decode(text);
      NoteFault.unless(
          Base64.getEncoder().encodeToString(decoded).equals(text), "a base64 of another form");
      return decoded;
    } catch (IllegalArgumentException e) {
      throw new NoteFault("a text that should be base64 and is not");
    }
  }

  /** The bytes that {@link #parse} reads. */
  public byte[] bytes() {
    String lines = signatures.stream().map(s -> s.line() + "\n").collect(Collectors.joining());
    return (text + "\n" + lines).getBytes(StandardCharsets.UTF_8);
  }

  /** The same note with one more signature. */
  public SignedNote with(Signature signature) {
    var more = new ArrayList<>(signatures);
    more.add(signature);
    return new SignedNote(text, more);
  }
}
