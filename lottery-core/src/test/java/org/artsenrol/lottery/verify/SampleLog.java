package org.artsenrol.lottery.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.artsenrol.lottery.Vectors;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.Merkle;
import org.artsenrol.lottery.bytes.MerkleTree;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.LogProofs;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.NoteSigner;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.SignedNote;

/**
 * A city's log in which the records of one draw stand among those of others. Two witnesses saw it
 * when the list was frozen, and the log's own key signs.
 */
final class SampleLog {
  static final String ORIGIN = "city.example/log";
  private static final NoteSigner KEY = signer(ORIGIN, NoteKey.Kind.LOG, 0);
  private static final List<NoteSigner> WITNESSES =
      List.of(
          signer("library.example", NoteKey.Kind.WITNESS, 1),
          signer("university.example", NoteKey.Kind.WITNESS, 2));

  private final List<byte[]> leaves = new ArrayList<>();
  private final List<Integer> indexes = new ArrayList<>();
  private final Instant seen;
  private int frozen;

  SampleLog(List<LogRecord> records, Instant seen) {
    this.seen = seen;
    for (LogRecord record : records) {
      leaves.add(Merkle.leaf(("another draw's record " + leaves.size()).getBytes()));
      indexes.add(leaves.size());
      leaves.add(Merkle.leaf(record.canonical()));
      frozen = record.kind() == RecordKind.FREEZE ? leaves.size() : frozen;
    }
  }

  static NoteSigner signer(String name, NoteKey.Kind kind, int vector) {
    Json.Members c = Vectors.list(Vectors.file("ed25519.json"), "cases").get(vector);
    return new NoteSigner(name, kind, hex(c, "pk"), hex(c, "sk"));
  }

  private static byte[] hex(Json.Members c, String key) {
    return HexFormat.of().parseHex(Vectors.text(c, key));
  }

  static NoteSigner key() {
    return KEY;
  }

  static List<String> witnesses() {
    return WITNESSES.stream().map(signer -> signer.key().toString()).toList();
  }

  /** What the log says of its first so many records. */
  Checkpoint checkpoint(int size) {
    return new Checkpoint(ORIGIN, size, Merkle.root(leaves.subList(0, size)));
  }

  Checkpoint newest() {
    return checkpoint(leaves.size());
  }

  /** What it said when the list was frozen. */
  Checkpoint whenFrozen() {
    return checkpoint(frozen);
  }

  private SignedNote witnessed() {
    String text = whenFrozen().text();
    SignedNote note = key().sign(text);
    for (NoteSigner witness : WITNESSES) {
      note = note.with(witness.cosignature(text, seen));
    }
    return note;
  }

  LogProofs proofs() {
    return LogProofs.of(
        key().key(), MerkleTree.of(leaves), leaves.size(), indexes, List.of(witnessed()));
  }

  Map<BundleFile, byte[]> files() {
    return filesSignedBy(key());
  }

  Map<BundleFile, byte[]> filesSignedBy(NoteSigner signer) {
    var files = new EnumMap<BundleFile, byte[]>(BundleFile.class);
    files.put(BundleFile.CHECKPOINT, signer.sign(newest().text()).bytes());
    files.put(BundleFile.PROOFS, proofs().json().canonical());
    return files;
  }
}
