package org.artsenrol.lottery.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Lottery;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.RandomDraws;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.beacon.Quicknet;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.DrawLife;
import org.artsenrol.lottery.log.EntropyBody;
import org.artsenrol.lottery.log.FreezeBody;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.Movements;
import org.artsenrol.lottery.log.RecordClock;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.RecordRefused;
import org.artsenrol.lottery.log.Records;
import org.artsenrol.lottery.log.ResultBody;
import org.artsenrol.lottery.log.RulesBody;

/**
 * A made-up draw published as a server would: rules, freeze, entropy and result as records. A
 * demonstration without a log, or a real one with drand, witnesses and a signed log. What a
 * dishonest server would do otherwise is said before the files are asked for.
 */
final class SampleBundle {
  static final long ROUND = 1000;
  private static final String SIGNATURE =
      "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";

  private final RandomDraws.Input input;
  private final boolean real;
  private final List<LogRecord> moved = new ArrayList<>();
  private Instant t;
  private long round = ROUND;
  private Duration objections = Duration.ofHours(25);
  private EntryList list;
  private Optional<EntryList> former = Optional.empty();
  private UnaryOperator<DrawResult> publishing = result -> result;

  /** A demonstration without a signed log. */
  SampleBundle(long seed) {
    this(seed, false);
  }

  private SampleBundle(long seed, boolean real) {
    this.real = real;
    input = new RandomDraws(seed).next();
    list = input.list();
    t = real ? Quicknet.timeOf(ROUND) : Instant.parse("2027-01-05T02:00:00Z");
  }

  /**
   * A draw with a proven value, a signed log and two witnesses; these seeds give one with winners.
   */
  static SampleBundle real(long seed) {
    return new SampleBundle(seed, true);
  }

  SampleBundle frozenOnly(Duration beforeT) {
    objections = beforeT;
    return this;
  }

  SampleBundle announcedFor(Instant other) {
    t = other;
    return this;
  }

  SampleBundle ofRound(long other) {
    round = other;
    t = Quicknet.timeOf(other);
    return this;
  }

  SampleBundle withEntry(Entry entry) {
    var more = new ArrayList<>(list.entries());
    more.add(entry);
    list = EntryList.sorted(more);
    return this;
  }

  /** The list took the place of one that was frozen an hour before it. */
  SampleBundle superseding(EntryList other) {
    former = Optional.of(other);
    return this;
  }

  SampleBundle publishing(UnaryOperator<DrawResult> other) {
    publishing = other;
    return this;
  }

  DrawSetup setup() {
    DrawSetup s = input.manifest().setup();
    return !real
        ? s
        : new DrawSetup(
            s.version(),
            s.draw(),
            List.of(new EntropySource.Drand(Quicknet.HASH, round)),
            s.limit(),
            s.allocation(),
            s.weights(),
            s.classes(),
            s.passes());
  }

  RulesBody rules() {
    return new RulesBody(
        new RulesBody.Occasion("2027s", "dadun", "1"),
        setup(),
        new RulesBody.Timing(t, 24),
        Map.of("SENIOR", "身分證"),
        "none",
        new RulesBody.Waitlist(
            72, RulesBody.FreedReserve.GENERAL, RulesBody.Unpaid.WAITLIST, t.plusSeconds(864000)),
        new RulesBody.Witnessing(
            real ? SampleLog.witnesses() : List.of(),
            real ? SampleLog.witnesses().size() : 0,
            List.of(),
            RulesBody.personKey(new byte[32]),
            List.of("停電"),
            "1.0"));
  }

  EntryList list() {
    return list;
  }

  Instant t() {
    return t;
  }

  Manifest manifest() {
    return new Manifest(setup(), rules().digest(), list.digest());
  }

  private LogRecord record(RecordKind kind, Instant at, Json.Members body) {
    RecordClock clock = real ? RecordClock.REAL : RecordClock.DEMO;
    return new LogRecord(kind, setup().draw(), at, clock, body, Optional.empty());
  }

  private LogRecord freeze() {
    var body = new FreezeBody(manifest(), t, formerFreeze().map(LogRecord::hash));
    return record(RecordKind.FREEZE, t.minus(objections), body.json());
  }

  private Optional<LogRecord> formerFreeze() {
    return former
        .map(list -> new Manifest(setup(), rules().digest(), list.digest()))
        .map(manifest -> new FreezeBody(manifest, t).json())
        .map(body -> record(RecordKind.FREEZE, t.minus(objections.plusHours(1)), body));
  }

  Entropy entropy() {
    return real
        ? Entropy.drand(Sha256.hex(HexFormat.of().parseHex(SIGNATURE)), SIGNATURE)
        : Entropy.demo(freeze().sha256());
  }

  /** What an honest server publishes. */
  DrawResult result() {
    return Lottery.draw(manifest(), list, entropy());
  }

  private DrawResult published() {
    try {
      return publishing.apply(result());
    } catch (Refusal refusal) {
      // A list that cannot be drawn: whatever is published of it is made up.
      DrawResult other = new SampleBundle(5).result();
      return publishing.apply(other);
    }
  }

  List<LogRecord> records() {
    var records = new ArrayList<LogRecord>();
    records.add(record(RecordKind.RULES, t.minus(Duration.ofDays(30)), rules().json()));
    formerFreeze().ifPresent(records::add);
    records.add(freeze());
    String freeze = freeze().hash();
    records.add(record(RecordKind.ENTROPY, t, new EntropyBody(freeze, entropy()).json()));
    records.add(record(RecordKind.RESULT, t, new ResultBody(freeze, published()).json()));
    records.addAll(moved);
    return records;
  }

  /** The same draw with a winner of each class confirmed, and one who declined replaced. */
  SampleBundle moved() {
    result()
        .rounds()
        .forEach(
            round ->
                round
                    .admitted()
                    .forEach((id, codes) -> codes.forEach(code -> offer(id, code, "result"))));
    moveIfAllowed(RecordKind.CONFIRM, Json.object());
    if (moveIfAllowed(RecordKind.DECLINE, Json.object())) {
      String id = text(moved.get(moved.size() - 1), "class");
      for (String code : result().waitlist().get(id)) {
        if (!tryMove(RecordKind.SKIP, seat(id, code).with("reason", "MAX"))
            && !tryMove(RecordKind.SKIP, seat(id, code).with("reason", "CLASH"))
            && offer(id, code, "waitlist")) {
          break;
        }
      }
    }
    return this;
  }

  private boolean moveIfAllowed(RecordKind kind, Json.Members more) {
    for (LogRecord offered : List.copyOf(moved)) {
      if (tryMove(kind, seat(text(offered, "class"), text(offered, "code")))) {
        return true;
      }
    }
    return false;
  }

  private boolean offer(String classId, String code, String from) {
    String until = t.plus(Duration.ofHours(72)).toString();
    return tryMove(RecordKind.OFFER, seat(classId, code).with("from", from).with("until", until));
  }

  private static Json.Members seat(String classId, String code) {
    return Json.object().with("class", classId).with("code", code);
  }

  private static String text(LogRecord record, String key) {
    return ((Json.Text) record.body().values().get(key)).value();
  }

  private boolean tryMove(RecordKind kind, Json.Members body) {
    force(kind, body);
    try {
      Movements.of(DrawLife.of(setup().draw(), records()), setup(), list, result());
      return true;
    } catch (RecordRefused refused) {
      moved.remove(moved.size() - 1);
      return false;
    }
  }

  /** A movement told whether it may be or not. */
  SampleBundle force(RecordKind kind, Json.Members body) {
    moved.add(record(kind, t.plusSeconds(60), body));
    return this;
  }

  SampleLog log() {
    return new SampleLog(records(), t.minus(Duration.ofHours(24)));
  }

  Map<BundleFile, byte[]> files() {
    var files = new EnumMap<BundleFile, byte[]>(BundleFile.class);
    files.put(BundleFile.RULES, rules().canonical());
    files.put(BundleFile.MANIFEST, manifest().canonical());
    files.put(BundleFile.ENTRIES, list.bytes());
    files.put(BundleFile.ENTROPY, entropy().canonical());
    files.put(BundleFile.RESULT, published().canonical());
    files.put(
        BundleFile.RECORDS, Records.lines(records().stream().map(LogRecord::canonical).toList()));
    if (real) {
      files.putAll(log().files());
    }
    return files;
  }

  /** The same files as they come out of a zip. */
  Unpacked unpacked() {
    Map<BundleFile, byte[]> files = files();
    byte[] list = files.remove(BundleFile.ENTRIES);
    try {
      var in = new Metered(new ByteArrayInputStream(list), list.length);
      return new Unpacked(files, ListInPassing.of(in));
    } catch (IOException e) {
      throw new UncheckedIOException("an array cannot fail to be read", e);
    }
  }

  /** The bundle of a server that publishes this result, consistently everywhere. */
  Map<BundleFile, byte[]> filesWith(DrawResult other) {
    return publishing(honest -> other).files();
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
