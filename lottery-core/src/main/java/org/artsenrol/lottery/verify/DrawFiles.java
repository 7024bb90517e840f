package org.artsenrol.lottery.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
    Drawn drawn,
    DrawResult result,
    List<LogRecord> records,
    Optional<SignedLog> log) {

  /**
   * @throws Unusable naming the file that cannot be read as what it should be
   */
  static DrawFiles of(Unpacked unpacked) {
    Map<BundleFile, byte[]> bytes = unpacked.files();
    Function<BundleFile, byte[]> of = bytes::get;
    RulesBody rules = parse(BundleFile.RULES, of, file -> RulesBody.from(canonical(file)));
    Manifest manifest = parse(BundleFile.MANIFEST, of, Manifest::parse);
    EntryList list = understood(BundleFile.ENTRIES, unpacked.list()::orRefusal);
    Entropy entropy = parse(BundleFile.ENTROPY, of, Entropy::parse);
    Drawn drawn = Drawn.of(manifest, list, entropy);
    DrawResult result = parse(BundleFile.RESULT, of, drawn::published);
    Optional<Json.Verbatim> known = known(drawn, result, bytes.get(BundleFile.RESULT));
    List<LogRecord> records = parse(BundleFile.RECORDS, of, file -> Records.parse(file, known));
    return new DrawFiles(bytes, rules, manifest, list, entropy, drawn, result, records, log(bytes));
  }

  /** The result's bytes where they are canonical, as a record that tells them has them too. */
  private static Optional<Json.Verbatim> known(Drawn drawn, DrawResult result, byte[] file) {
    boolean canonical =
        drawn.result().filter(own -> own == result).isPresent()
            || result.json().isCanonical(file, 0, file.length);
    return canonical ? Optional.of(new Json.Verbatim(file)) : Optional.empty();
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
    return understood(file, () -> as.apply(bytes.apply(file)));
  }

  private static <T> T understood(BundleFile file, Supplier<T> reading) {
    try {
      return reading.get();
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
