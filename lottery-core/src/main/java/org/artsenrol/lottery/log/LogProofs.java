package org.artsenrol.lottery.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.RefusalCode;
import org.artsenrol.lottery.Shape;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.MerkleTree;

/**
 * The file {@code log/proofs.json}: that a draw's records stand under the bundle's checkpoint, and
 * that this checkpoint grew out of earlier ones, of which witnesses may have seen some before T.
 *
 * @param key whose signature the checkpoint bears
 * @param records one per line of {@code records.ndjson}, in its order
 */
public record LogProofs(NoteKey key, List<Inclusion> records, List<Earlier> earlier) {

  /**
   * A record's place in the log.
   *
   * @param path from the leaf up
   */
  public record Inclusion(long index, List<byte[]> path) {
    private static Inclusion from(Json json) {
      Shape shape = Shape.of(json).exactly("index", "path");
      return new Inclusion(shape.number("index"), hashes(shape, "path"));
    }

    private Json.Members json() {
      return Json.object().with("index", index).with("path", texts(path));
    }
  }

  /**
   * An earlier checkpoint.
   *
   * @param path that the log grew out of it
   */
  public record Earlier(SignedNote note, List<byte[]> path) {
    private static Earlier from(Json json) {
      Shape shape = Shape.of(json).exactly("checkpoint", "path");
      byte[] note = shape.text("checkpoint").getBytes(StandardCharsets.UTF_8);
      SignedNote signed = SignedNote.parse(note);
      Checkpoint.parse(signed.text());
      return new Earlier(signed, hashes(shape, "path"));
    }

    private Json.Members json() {
      return Json.object()
          .with("checkpoint", new String(note.bytes(), StandardCharsets.UTF_8))
          .with("path", texts(path));
    }
  }

  public LogProofs {
    records = List.copyOf(records);
    earlier = List.copyOf(earlier);
  }

  /**
   * The proofs that a log gives of some of its records.
   *
   * @param log with at least the checkpoint's leaves
   * @param size of the checkpoint under which they are to stand
   * @param indexes of the draw's records
   * @param earlier checkpoints of at least one record and at most {@code size}
   */
  public static LogProofs of(
      NoteKey key, MerkleTree log, int size, List<Integer> indexes, List<SignedNote> earlier) {
    var records = new ArrayList<Inclusion>();
    for (int index : indexes) {
      records.add(new Inclusion(index, log.inclusionProof(index, size)));
    }
    var grown = new ArrayList<Earlier>();
    for (SignedNote note : earlier) {
      int then = Math.toIntExact(Checkpoint.parse(note.text()).size());
      grown.add(new Earlier(note, log.consistencyProof(then, size)));
    }
    return new LogProofs(key, records, grown);
  }

  /**
   * Reads the file.
   *
   * @throws Refusal {@code FORMAT}
   * @throws NoteFault if a key or checkpoint in it is none
   */
  public static LogProofs from(Json json) {
    Shape shape = Shape.of(json).exactly("earlier", "key", "records");
    return new LogProofs(
        shape.read("key", value -> NoteKey.parse(Shape.text(value))),
        shape.list("records", Inclusion::from),
        shape.list("earlier", Earlier::from));
  }

  private static List<byte[]> hashes(Shape shape, String key) {
    return shape.list(key, LogProofs::hash);
  }

  private static byte[] hash(Json value) {
    String text = Shape.text(value);
    if (!text.matches("[0-9a-f]{64}")) {
      throw new Refusal(RefusalCode.FORMAT, "64 lowercase hexadecimal characters were expected");
    }
    return HexFormat.of().parseHex(text);
  }

  static List<String> texts(List<byte[]> hashes) {
    return hashes.stream().map(HexFormat.of()::formatHex).toList();
  }

  public Json.Members json() {
    return Json.object()
        .with("earlier", Json.items(earlier.stream().map(Earlier::json).toList()))
        .with("key", key.toString())
        .with("records", Json.items(records.stream().map(Inclusion::json).toList()));
  }

  /** Whether each record has its place after the one before. */
  public boolean isInOrder() {
    return IntStream.range(1, records.size())
        .allMatch(i -> records.get(i - 1).index() < records.get(i).index());
  }
}
