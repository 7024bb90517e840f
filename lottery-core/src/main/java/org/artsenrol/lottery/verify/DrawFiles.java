package org.artsenrol.lottery.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonFault;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.LogProofs;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.log.Records;
import org.artsenrol.lottery.log.RulesBody;
import org.artsenrol.lottery.log.SignedNote;

/** A bundle's files understood: each has its form, whether or not they agree with each other. */
record DrawFiles(
    Map<BundleFile, byte[]> bytes,
    RulesBody rules,
    Manifest manifest,
    EntryList list,
    Entropy entropy,
    DrawResult result,
    List<LogRecord> records,
    Optional<SignedLog> log) {

  /**
   * @throws Unusable naming the file that cannot be read as what it should be
   */
  static DrawFiles of(Map<BundleFile, byte[]> bytes) {
    Function<BundleFile, byte[]> of = bytes::get;
    return new DrawFiles(
        bytes,
        parse(BundleFile.RULES, of, rules -> RulesBody.from(canonical(rules))),
        parse(BundleFile.MANIFEST, of, Manifest::parse),
        parse(BundleFile.ENTRIES, of, EntryList::parse),
        parse(BundleFile.ENTROPY, of, Entropy::parse),
        parse(BundleFile.RESULT, of, DrawResult::parse),
        parse(BundleFile.RECORDS, of, Records::parse),
        log(bytes));
  }

  private static Optional<SignedLog> log(Map<BundleFile, byte[]> bytes) {
    if (!bytes.containsKey(BundleFile.CHECKPOINT) && !bytes.containsKey(BundleFile.PROOFS)) {
      return Optional.empty();
    }
    SignedNote note = parse(BundleFile.CHECKPOINT, bytes::get, DrawFiles::checkpoint);
    LogProofs proofs =
        parse(BundleFile.PROOFS, bytes::get, json -> LogProofs.from(canonical(json)));
    return Optional.of(new SignedLog(note, Checkpoint.parse(note.text()), proofs));
  }

  /** A note whose text is a checkpoint. */
  static SignedNote checkpoint(byte[] bytes) {
    SignedNote note = SignedNote.parse(bytes);
    Checkpoint.parse(note.text());
    return note;
  }

  private static <T> T parse(
      BundleFile file, Function<BundleFile, byte[]> bytes, Function<byte[], T> as) {
    if (bytes.apply(file) == null) {
      throw new Unusable("bundle.missing", file.path());
    }
    try {
      return as.apply(bytes.apply(file));
    } catch (Refusal | JsonFault | NoteFault fault) {
      throw new Unusable("bundle.bytes", file.path(), fault.getMessage());
    }
  }

  private static Json canonical(byte[] bytes) {
    Json json = JsonReader.read(bytes, JsonReader.Dialect.RFC8785);
    if (!Arrays.equals(json.canonical(), bytes)) {
      throw new JsonFault("not canonical");
    }
    return json;
  }

  byte[] bytesOf(BundleFile file) {
    return bytes.get(file);
  }
}
