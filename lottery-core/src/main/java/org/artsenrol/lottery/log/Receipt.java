package org.artsenrol.lottery.log;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.RefusalCode;
import org.artsenrol.lottery.Shape;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.bytes.Merkle;
import org.artsenrol.lottery.bytes.MerkleTree;

/**
 * What a learner keeps of one application: her commitment, and as far as she has them what opens
 * it, the promise made when she applied, and the certificate of the frozen list.
 *
 * @param promise a {@link Promise} signed by the log
 */
public record Receipt(
    String draw,
    String commit,
    Optional<Opening> opening,
    Optional<SignedNote> promise,
    Optional<Certificate> certificate) {

  /**
   * What shows that the entry is hers. It is hers to show, and stands in no public file.
   *
   * @param learner the member number she knows as her own
   * @param salt 32 bytes in hexadecimal
   */
  public record Opening(String learner, String salt) {
    private static Opening from(Json json) {
      Shape shape = Shape.of(json).exactly("learner", "salt");
      return new Opening(shape.text("learner"), hex(shape.text("salt")));
    }
  }

  /**
   * That her line is in the frozen list.
   *
   * @param line the bytes of her line as text, without its line feed
   * @param index from 0
   * @param path from her line up to the list's root
   * @param checkpoint the first one of the log that holds the frozen list's record
   */
  public record Certificate(
      String line, int index, List<byte[]> path, String root, Optional<SignedNote> checkpoint) {

    /** One that names no checkpoint. */
    public Certificate(String line, int index, List<byte[]> path, String root) {
      this(line, index, path, root, Optional.empty());
    }

    /** Of the line that stands at this place of a frozen list, from 0. */
    public static Certificate of(EntryList list, int place, Optional<SignedNote> checkpoint) {
      List<byte[]> leaves =
          list.entries().stream().map(entry -> Merkle.leaf(entry.canonical())).toList();
      return new Certificate(
          new String(list.entries().get(place).canonical(), StandardCharsets.US_ASCII),
          place,
          MerkleTree.of(leaves).inclusionProof(place, leaves.size()),
          list.digest().root(),
          checkpoint);
    }

    private static Certificate from(Json json) {
      Shape shape =
          Shape.of(json).exactly(Set.of("index", "line", "path", "root"), Set.of("checkpoint"));
      List<byte[]> path =
          shape.list("path", hash -> HexFormat.of().parseHex(hex(Shape.text(hash))));
      return new Certificate(
          shape.text("line"),
          shape.number("index"),
          path,
          hex(shape.text("root")),
          note(shape, "checkpoint"));
    }

    private Json.Members json() {
      var json =
          Json.object()
              .with("index", index)
              .with("line", line)
              .with("path", LogProofs.texts(path))
              .with("root", root);
      return checkpoint.isPresent() ? json.with("checkpoint", text(checkpoint.get())) : json;
    }
  }

  private static Optional<SignedNote> note(Shape shape, String key) {
    return shape
        .find(key)
        .map(value -> shape.text(key).getBytes(StandardCharsets.UTF_8))
        .map(SignedNote::parse);
  }

  private static String text(SignedNote note) {
    return new String(note.bytes(), StandardCharsets.UTF_8);
  }

  private static String hex(String text) {
    if (!text.matches("[0-9a-f]{64}")) {
      throw new Refusal(RefusalCode.FORMAT, "64 lowercase hexadecimal characters were expected");
    }
    return text;
  }

  /**
   * Reads a receipt, freely formatted.
   *
   * @throws Refusal {@code FORMAT}
   * @throws org.artsenrol.lottery.bytes.JsonFault if it is no JSON
   * @throws NoteFault if the promise or the checkpoint is no signed note
   */
  public static Receipt parse(byte[] bytes) {
    Shape shape =
        Shape.of(JsonReader.read(bytes, JsonReader.Dialect.RFC8785))
            .exactly(Set.of("v", "draw", "commit"), Set.of("opening", "promise", "certificate"));
    if (!shape.text("v").equals("LC1")) {
      throw new Refusal(RefusalCode.VERSION, shape.text("v"));
    }
    return new Receipt(
        shape.text("draw"),
        shape.read("commit", value -> hex(Shape.text(value))),
        shape.find("opening").map(value -> shape.read("opening", Opening::from)),
        note(shape, "promise"),
        shape.find("certificate").map(value -> shape.read("certificate", Certificate::from)));
  }

  public Json.Members json() {
    var json = Json.object().with("v", "LC1").with("draw", draw).with("commit", commit);
    if (opening.isPresent()) {
      json =
          json.with(
              "opening",
              Json.object()
                  .with("learner", opening.get().learner())
                  .with("salt", opening.get().salt()));
    }
    if (promise.isPresent()) {
      json = json.with("promise", text(promise.get()));
    }
    return certificate.isPresent() ? json.with("certificate", certificate.get().json()) : json;
  }
}
