package org.artsenrol.lottery.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Lottery;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.RandomDraws;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.EntropyBody;
import org.artsenrol.lottery.log.FreezeBody;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordClock;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.Records;
import org.artsenrol.lottery.log.ResultBody;
import org.artsenrol.lottery.log.RulesBody;

/** A made-up draw published as a server would: rules, freeze, entropy and result as records. */
final class SampleBundle {
  private static final Instant T = Instant.parse("2027-01-05T02:00:00Z");

  private final RulesBody rules;
  private final Manifest manifest;
  private final EntryList list;
  private final LogRecord freeze;
  private final Entropy entropy;
  private final DrawResult result;

  SampleBundle(long seed) {
    RandomDraws.Input input = new RandomDraws(seed).next();
    rules = rules(input);
    list = input.list();
    manifest = new Manifest(input.manifest().setup(), rules.digest(), list.digest());
    freeze = record(RecordKind.FREEZE, new FreezeBody(manifest, T).json());
    entropy = Entropy.demo(freeze.sha256());
    result = Lottery.draw(manifest, list, entropy);
  }

  private static RulesBody rules(RandomDraws.Input input) {
    return new RulesBody(
        new RulesBody.Occasion("2027s", "dadun", "1"),
        input.manifest().setup(),
        new RulesBody.Timing(T, 24),
        Map.of("SENIOR", "身分證"),
        "none",
        new RulesBody.Waitlist(
            72, RulesBody.FreedReserve.GENERAL, RulesBody.Unpaid.WAITLIST, T.plusSeconds(864000)),
        new RulesBody.Witnessing(
            List.of(), 0, List.of(), RulesBody.personKey(new byte[32]), List.of("停電"), "1.0"));
  }

  private LogRecord record(RecordKind kind, Json.Members body) {
    return new LogRecord(kind, manifest.draw(), T, RecordClock.DEMO, body, Optional.empty());
  }

  Manifest manifest() {
    return manifest;
  }

  DrawResult result() {
    return result;
  }

  Map<BundleFile, byte[]> files() {
    return filesWith(result);
  }

  /** The bundle of a server that publishes this result, consistently everywhere. */
  Map<BundleFile, byte[]> filesWith(DrawResult published) {
    var files = new EnumMap<BundleFile, byte[]>(BundleFile.class);
    files.put(BundleFile.RULES, rules.canonical());
    files.put(BundleFile.MANIFEST, manifest.canonical());
    files.put(BundleFile.ENTRIES, list.bytes());
    files.put(BundleFile.ENTROPY, entropy.canonical());
    files.put(BundleFile.RESULT, published.canonical());
    files.put(BundleFile.RECORDS, records(published));
    return files;
  }

  private byte[] records(DrawResult published) {
    var records = new ArrayList<byte[]>();
    records.add(record(RecordKind.RULES, rules.json()).canonical());
    records.add(freeze.canonical());
    records.add(
        record(RecordKind.ENTROPY, new EntropyBody(freeze.hash(), entropy).json()).canonical());
    records.add(
        record(RecordKind.RESULT, new ResultBody(freeze.hash(), published).json()).canonical());
    return Records.lines(records);
  }

  /** A file with one text in it replaced by another. */
  Map<BundleFile, byte[]> filesReplacing(BundleFile file, String text, String by) {
    Map<BundleFile, byte[]> files = files();
    String content = new String(files.get(file), StandardCharsets.UTF_8);
    if (!content.contains(text)) {
      throw new IllegalArgumentException(file.path() + " has no " + text);
    }
    files.put(file, content.replaceFirst(Pattern.quote(text), by).getBytes(StandardCharsets.UTF_8));
    return files;
  }
}
