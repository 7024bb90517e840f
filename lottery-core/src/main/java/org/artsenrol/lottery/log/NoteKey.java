package org.artsenrol.lottery.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.artsenrol.lottery.bytes.Sha256;

/**
 * The public key of one who signs notes, written {@code name+id+base64} (C2SP {@code signed-note}).
 * A log's key signs the text; a witness's key signs the text and a time ({@code tlog-cosignature}).
 * Immutable.
 */
public final class NoteKey {
  /** What a key's signatures say. */
  public enum Kind {
    /** The text is mine. */
    LOG(1),
    /** I saw this checkpoint at that time, and it grew out of every one that I saw before. */
    WITNESS(4);

    private final byte mark;

    Kind(int mark) {
      this.mark = (byte) mark;
    }

    static Kind of(byte mark) {
      for (Kind kind : values()) {
        if (kind.mark == mark) {
          return kind;
        }
      }
      throw new NoteFault("a key of an unknown kind");
    }
  }

  private final String name;
  private final Kind kind;
  private final byte[] bytes;

  NoteKey(String name, Kind kind, byte[] bytes) {
    NoteFault.unless(isName(name), "a key of a bad name");
    NoteFault.unless(bytes.length == Ed25519.KEY, "a key that has not 32 bytes");
    this.name = name;
    this.kind = kind;
    this.bytes = bytes.clone();
  }

  /** Not empty, without spaces and plus signs: these end a name where it is written. */
  static boolean isName(String name) {
    return !name.isEmpty()
        && name.indexOf('+') < 0
        && name.codePoints().noneMatch(NoteKey::endsAName);
  }

  private static boolean endsAName(int c) {
    return Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /**
   * Reads a key.
   *
   * @throws NoteFault if it has another form, or its id is not its own
   */
  public static NoteKey parse(String text) {
    String[] parts = text.split("\\+", 3);
    NoteFault.unless(parts.length == 3, "a key that is not name+id+key");
    byte[] marked = SignedNote.base64(parts[2]);
    NoteFault.unless(marked.length > 0, "a key without its kind");
    var key =
        new NoteKey(parts[0], Kind.of(marked[0]), Arrays.copyOfRange(marked, 1, marked.length));
    NoteFault.unless(key.idHex().equals(parts[1]), "a key whose id is not its own");
    return key;
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  /** {@code SHA256(name ‖ LF ‖ kind ‖ key)}, the first four bytes. */
  int id() {
    byte[] text = (name + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] whole =
        ByteBuffer.allocate(text.length + 1 + bytes.length)
            .put(text)
            .put(kind.mark)
            .put(bytes)
            .array();
    return ByteBuffer.wrap(Sha256.of(whole)).getInt();
  }

  private String idHex() {
    return HexFormat.of().toHexDigits(id());
  }

  @Override
  public String toString() {
    byte[] marked = ByteBuffer.allocate(1 + bytes.length).put(kind.mark).put(bytes).array();
    return name + "+" + idHex() + "+" + Base64.getEncoder().encodeToString(marked);
  }

  /** What this key has to do with a note. */
  public sealed interface Finding {

    /** It signed. */
    record Signed(Optional<Instant> time) implements Finding {}

    /** There is no line of it. */
    record Absent() implements Finding {}

    /** There is a line under its name and id, and it is not its signature. */
    record Forged() implements Finding {}
  }

  public Finding in(SignedNote note) {
    for (SignedNote.Signature signature : note.signatures()) {
      if (signature.name().equals(name) && signature.keyId() == id()) {
        return kind == Kind.LOG ? signed(note, signature) : cosigned(note, signature);
      }
    }
    return new Finding.Absent();
  }

  private Finding signed(SignedNote note, SignedNote.Signature signature) {
    byte[] text = note.text().getBytes(StandardCharsets.UTF_8);
    return Ed25519.verifies(bytes, text, signature.bytes())
        ? new Finding.Signed(Optional.empty())
        : new Finding.Forged();
  }

  private Finding cosigned(SignedNote note, SignedNote.Signature signature) {
    if (signature.bytes().length != Long.BYTES + Ed25519.SIGNATURE) {
      return new Finding.Forged();
    }
    var read = ByteBuffer.wrap(signature.bytes());
    long time = read.getLong();
    byte[] rest = new byte[read.remaining()];
    read.get(rest);
    return Ed25519.verifies(bytes, cosignedBytes(time, note.text()), rest)
        ? found(time)
        : new Finding.Forged();
  }

  private static Finding found(long seconds) {
    try {
      return new Finding.Signed(Optional.of(Instant.ofEpochSecond(seconds)));
    } catch (DateTimeException e) {
      return new Finding.Forged();
    }
  }

  static byte[] cosignedBytes(long seconds, String text) {
    String message = "cosignature/v1\ntime " + Long.toUnsignedString(seconds) + "\n" + text;
    return message.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteKey key && key.toString().equals(toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
