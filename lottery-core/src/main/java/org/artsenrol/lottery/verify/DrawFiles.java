package org.artsenrol.lottery.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.Records;

/** A bundle's files understood: each has its form, whether or not they agree with each other. */
record DrawFiles(
    Map<BundleFile, byte[]> bytes,
    Manifest manifest,
    EntryList list,
    Entropy entropy,
    DrawResult result,
    List<LogRecord> records) {

  /**
   * @throws Unusable naming the file that cannot be read as what it should be
   */
  static DrawFiles of(Map<BundleFile, byte[]> bytes) {
    Function<BundleFile, byte[]> of = bytes::get;
    parse(BundleFile.RULES, of, DrawFiles::canonical);
    return new DrawFiles(
        bytes,
        parse(BundleFile.MANIFEST, of, Manifest::parse),
        parse(BundleFile.ENTRIES, of, EntryList::parse),
        parse(BundleFile.ENTROPY, of, Entropy::parse),
        parse(BundleFile.RESULT, of, DrawResult::parse),
        parse(BundleFile.RECORDS, of, Records::parse));
  }

  private static <T> T parse(
      BundleFile file, Function<BundleFile, byte[]> bytes, Function<byte[], T> as) {
    try {
      return as.apply(bytes.apply(file));
    } catch (Refusal | JsonFault fault) {
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

  boolean hasLog() {
    return bytes.containsKey(BundleFile.CHECKPOINT);
  }
}
