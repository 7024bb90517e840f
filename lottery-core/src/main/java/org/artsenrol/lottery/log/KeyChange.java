package org.artsenrol.lottery.log;

import java.util.List;
import org.artsenrol.lottery.Shape;
import org.artsenrol.lottery.bytes.Json;

/**
 * Body of {@code KEY}: the log signs with another key from here on. Under {@code old} and {@code
 * new} stands a signed note each, of the same statement, by that key: whoever holds the old key
 * agrees, and whoever holds the new one does.
 */
public record KeyChange(Signed old, Signed successor) {
  private static final String TITLE = "LC1 key change\n";

  /** A key and its signature of the change. */
  public record Signed(NoteKey key, SignedNote.Signature signature) {
    private static Signed from(Json json) {
      Shape shape = Shape.of(json).exactly("key", "signature");
      return new Signed(
          NoteKey.parse(shape.text("key")), SignedNote.Signature.parse(shape.text("signature")));
    }

    private Json.Members json() {
      return Json.object().with("key", key.toString()).with("signature", signature.line());
    }
  }

  /** A change that both agree to. */
  public static KeyChange of(NoteSigner old, NoteSigner successor) {
    String statement = statement(old.key(), successor.key());
    return new KeyChange(
        new Signed(old.key(), old.signature(statement)),
        new Signed(successor.key(), successor.signature(statement)));
  }

  /**
   * Reads the body of a record.
   *
   * @throws NoteFault or {@link org.artsenrol.lottery.Refusal} if it has another form
   */
  public static KeyChange from(Json json) {
    Shape shape = Shape.of(json).exactly(RecordKind.KEY.needed(), RecordKind.KEY.allowed());
    return new KeyChange(shape.read("old", Signed::from), shape.read("new", Signed::from));
  }

  /**
   * The key that signs after this record: another one only if the record is a change to which the
   * present key agrees, and the new one too.
   */
  public static NoteKey after(LogRecord record, NoteKey present) {
    if (record.kind() != RecordKind.KEY) {
      return present;
    }
    KeyChange change = from(record.body());
    return change.isAgreed() && change.old().key().equals(present)
        ? change.successor().key()
        : present;
  }

  private static String statement(NoteKey old, NoteKey successor) {
    return TITLE + old + "\n" + successor + "\n";
  }

  /** Whether both keys signed this very change, the new one taking over the same log's name. */
  public boolean isAgreed() {
    return old.key().name().equals(successor.key().name()) && signed(old) && signed(successor);
  }

  private boolean signed(Signed one) {
    var note = new SignedNote(statement(old.key(), successor.key()), List.of(one.signature()));
    return one.key().in(note) instanceof NoteKey.Finding.Signed;
  }

  public Json.Members json() {
    return Json.object().with("old", old.json()).with("new", successor.json());
  }
}
