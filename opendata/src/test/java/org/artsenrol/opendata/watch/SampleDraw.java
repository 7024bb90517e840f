package org.artsenrol.opendata.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.artsenrol.lottery.Allocation;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.Commitment;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Lottery;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.RoundResult;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.EntropyBody;
import org.artsenrol.lottery.log.FreezeBody;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.Promise;
import org.artsenrol.lottery.log.Receipt;
import org.artsenrol.lottery.log.RecordClock;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.ResultBody;
import org.artsenrol.lottery.log.RulesBody;
import org.artsenrol.lottery.log.SignedNote;

/** A small demonstration draw told record by record: eight apply for three seats in two classes. */
final class SampleDraw {
  private static final Instant T = Instant.parse("2027-01-05T02:00:00Z");
  private static final byte[] SALT = new byte[32];

  private final String id;
  private final EntryList list;
  private UnaryOperator<DrawResult> publishing = result -> result;

  SampleDraw(String id) {
    this.id = id;
    var entries = new ArrayList<Entry>();
    for (int learner = 0; learner < 8; learner++) {
      entries.add(entry(learner, List.of("clay", "ink")));
    }
    list = EntryList.sorted(entries);
  }

  private Entry entry(int learner, List<String> wishes) {
    String person = Commitment.person(new byte[32], id, "learner " + learner);
    String commit = Commitment.commit(id, person, "member " + learner, SALT);
    return Entry.of(commit, person, new Application(wishes, List.of(), List.of(), 1, 1));
  }

  String id() {
    return id;
  }

  EntryList list() {
    return list;
  }

  private DrawSetup setup() {
    return new DrawSetup(
        DrawSetup.LC1,
        id,
        List.of(new EntropySource.Demo("demo-1")),
        1,
        Allocation.ROUNDS,
        List.of(1),
        List.of(
            new ClassSpec("clay", 2, List.of(), List.of()),
            new ClassSpec("ink", 1, List.of(), List.of())),
        List.of(Pass.open("open", 1)));
  }

  private RulesBody rulesBody() {
    return new RulesBody(
        new RulesBody.Occasion("2027s", "dadun", id),
        setup(),
        new RulesBody.Timing(T, 24),
        Map.of(),
        "none",
        new RulesBody.Waitlist(
            72,
            RulesBody.FreedReserve.GENERAL,
            RulesBody.Unpaid.WAITLIST,
            T.plus(Duration.ofDays(10))),
        new RulesBody.Witnessing(
            List.of(), 0, List.of(), RulesBody.personKey(new byte[32]), List.of("停電"), "1.0"));
  }

  private Manifest manifest() {
    return new Manifest(setup(), rulesBody().digest(), list.digest());
  }

  private LogRecord record(RecordKind kind, Instant at, Json.Members body) {
    return new LogRecord(kind, id, at, RecordClock.DEMO, body, Optional.empty());
  }

  LogRecord rules() {
    return record(RecordKind.RULES, T.minus(Duration.ofDays(30)), rulesBody().json());
  }

  LogRecord freeze() {
    return record(
        RecordKind.FREEZE, T.minus(Duration.ofHours(25)), new FreezeBody(manifest(), T).json());
  }

  private Entropy entropy() {
    return Entropy.demo(freeze().sha256());
  }

  LogRecord value() {
    return record(RecordKind.ENTROPY, T, new EntropyBody(freeze().hash(), entropy()).json());
  }

  DrawResult result() {
    return publishing.apply(Lottery.draw(manifest(), list, entropy()));
  }

  /** A result whose first round admits nobody to clay. */
  SampleDraw withoutClay() {
    publishing =
        honest -> {
          RoundResult round = honest.rounds().get(0);
          var admitted = new TreeMap<>(round.admitted());
          admitted.remove("clay");
          return new DrawResult(
              honest.version(),
              honest.draw(),
              honest.manifest(),
              honest.seed(),
              List.of(new RoundResult(round.pass(), round.round(), admitted, round.cutoff())),
              honest.waitlist());
        };
    return this;
  }

  LogRecord settled() {
    return record(RecordKind.RESULT, T, new ResultBody(freeze().hash(), result()).json());
  }

  /** From the rules to the result. */
  List<LogRecord> whole() {
    return List.of(rules(), freeze(), value(), settled());
  }

  /** The offer to one who was admitted. */
  LogRecord offer(String classId, String code) {
    return record(
        RecordKind.OFFER,
        T.plusSeconds(60),
        seat(classId, code)
            .with("from", "result")
            .with("until", T.plus(Duration.ofHours(72)).toString()));
  }

  LogRecord offerFromWaitlist(String classId, String code) {
    return record(
        RecordKind.OFFER,
        T.plusSeconds(60),
        seat(classId, code)
            .with("from", "waitlist")
            .with("until", T.plus(Duration.ofHours(72)).toString()));
  }

  private static Json.Members seat(String classId, String code) {
    return Json.object().with("class", classId).with("code", code);
  }

  String admitted(String classId) {
    return result().rounds().get(0).admitted().get(classId).get(0);
  }

  String waiting(String classId) {
    return result().waitlist().get(classId).get(0);
  }

  /** The files that do not depend on the log. */
  Map<BundleFile, byte[]> files() {
    var files = new EnumMap<BundleFile, byte[]>(BundleFile.class);
    files.put(BundleFile.RULES, rulesBody().canonical());
    files.put(BundleFile.MANIFEST, manifest().canonical());
    files.put(BundleFile.ENTRIES, list.bytes());
    files.put(BundleFile.ENTROPY, entropy().canonical());
    files.put(BundleFile.RESULT, result().canonical());
    return files;
  }

  /** What the log promised a learner whose line is in the list. */
  Receipt promised(CityLog log, int learner) {
    return receipt(log, entry(learner, List.of("clay", "ink")));
  }

  /** The promise of a line that is not in the list. */
  Receipt promisedOtherwise(CityLog log, int learner) {
    return receipt(log, entry(learner, List.of("ink")));
  }

  private Receipt receipt(CityLog log, Entry entry) {
    Checkpoint newest = Checkpoint.parse(log.checkpoint().text());
    String text =
        Promise.of(id, entry.commit(), entry.canonical(), T.minus(Duration.ofDays(9)), newest)
            .text();
    SignedNote promise = log.signer().sign(text);
    return new Receipt(
        id, entry.commit(), Optional.empty(), Optional.of(promise), Optional.empty());
  }
}
