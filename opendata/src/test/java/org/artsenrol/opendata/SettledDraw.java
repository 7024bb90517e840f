package org.artsenrol.opendata;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.artsenrol.lottery.Reserve;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.EntropyBody;
import org.artsenrol.lottery.log.FreezeBody;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordClock;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.ResultBody;
import org.artsenrol.lottery.log.RulesBody;

/**
 * A whole small draw of one class with two seats, one of them reserved for seniors, and six who
 * want it, of whom three are seniors and one wants a second class besides: published to the byte as
 * a server would.
 */
public final class SettledDraw {
  public static final String DRAW = Samples.DRAW;
  public static final String CLASS = "dadun-2027s-001";
  public static final String OTHER = "dadun-2027s-002";
  public static final Instant OPENS = Instant.parse("2026-12-28T01:00:00Z");
  public static final Instant CLOSES = Instant.parse("2027-01-03T16:00:00Z");
  public static final Instant T = Instant.parse("2027-01-05T02:00:00Z");

  private final EntryList list;
  private final RulesBody rules = rules();
  private final Manifest manifest;
  private final Entropy entropy = Entropy.demo("ab".repeat(32));
  private final DrawResult result;
  private final Instant drawn;
  private final LogRecord freeze;

  /** Drawn a minute after T. */
  public SettledDraw() {
    this(T.plusSeconds(60));
  }

  /**
   * @param drawn when entropy and result were published
   */
  public SettledDraw(Instant drawn) {
    this(drawn, 6);
  }

  /** With as many learners, of whom the first three are seniors and the sixth wants two classes. */
  public SettledDraw(Instant drawn, int learners) {
    this.drawn = drawn;
    this.list = list(learners);
    this.manifest = new Manifest(setup(), rules.digest(), list.digest());
    this.result = Lottery.draw(manifest, list, entropy);
    this.freeze = record(RecordKind.FREEZE, CLOSES, new FreezeBody(manifest, T).json());
  }

  private static DrawSetup setup() {
    return new DrawSetup(
        DrawSetup.LC1,
        DRAW,
        List.of(new EntropySource.Demo("demo-1")),
        2,
        Allocation.ROUNDS,
        List.of(1),
        List.of(
            new ClassSpec(CLASS, 2, List.of(), List.of(new Reserve("SENIOR", 1))),
            new ClassSpec(OTHER, 3, List.of(), List.of())),
        List.of(Pass.of("seniors", "SENIOR"), Pass.open("rest", 1)));
  }

  private static RulesBody rules() {
    return new RulesBody(
        new RulesBody.Occasion("2027s", "dadun", DRAW),
        setup(),
        new RulesBody.Timing(T, 24),
        Map.of("SENIOR", "身分證"),
        "none",
        new RulesBody.Waitlist(
            72,
            RulesBody.FreedReserve.GENERAL,
            RulesBody.Unpaid.WAITLIST,
            T.plus(Duration.ofDays(10))),
        new RulesBody.Witnessing(
            List.of(), 0, List.of(), RulesBody.personKey(new byte[32]), List.of("停電"), "1.0"));
  }

  private static EntryList list(int learners) {
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < learners; i++) {
      String person = Commitment.person(new byte[32], DRAW, "learner " + i);
      String commit = Commitment.commit(DRAW, person, "member " + i, new byte[32]);
      List<String> wishes = i == 5 ? List.of(CLASS, OTHER) : List.of(CLASS);
      List<String> groups = i < 3 ? List.of("SENIOR") : List.of();
      entries.add(Entry.of(commit, person, new Application(wishes, List.of(), groups, 2, 1)));
    }
    return EntryList.sorted(entries);
  }

  public LogRecord record(RecordKind kind, Instant at, Json.Members body) {
    return new LogRecord(kind, DRAW, at, RecordClock.DEMO, body, Optional.empty());
  }

  /** Publishes rules, freeze, entropy and result with their files. */
  public void publish(Publications to) {
    publishUpToFreeze(to);
    to.document(DRAW, BundleFile.ENTROPY, entropy.canonical());
    to.document(DRAW, BundleFile.RESULT, result.canonical());
    to.publish(record(RecordKind.ENTROPY, drawn, new EntropyBody(freeze.hash(), entropy).json()));
    to.publish(record(RecordKind.RESULT, drawn, new ResultBody(freeze.hash(), result).json()));
  }

  public void publishUpToFreeze(Publications to) {
    to.document(DRAW, BundleFile.RULES, rules.canonical());
    to.document(DRAW, BundleFile.MANIFEST, manifest.canonical());
    to.document(DRAW, BundleFile.ENTRIES, list.bytes());
    to.publish(record(RecordKind.RULES, OPENS.minusSeconds(86400), rules.json()));
    to.publish(freeze);
  }

  /** A movement so many hours after T. */
  public LogRecord move(RecordKind kind, String code, int hours) {
    return record(kind, T.plus(Duration.ofHours(hours)), seat(code));
  }

  public LogRecord offer(String from, String code, int hours) {
    Instant at = T.plus(Duration.ofHours(hours));
    return record(
        RecordKind.OFFER,
        at,
        seat(code).with("from", from).with("until", at.plus(Duration.ofHours(72)).toString()));
  }

  /** A correction by two officers in favour of this one. */
  public LogRecord correction(String code, int hours) {
    return record(
        RecordKind.CORRECTION,
        T.plus(Duration.ofHours(hours)),
        seat(code)
            .with("effect", "補錄取")
            .with("basis", "訴願決定")
            .with("officers", List.of("officer 1", "officer 2")));
  }

  private static Json.Members seat(String code) {
    return Json.object().with("class", CLASS).with("code", code);
  }

  /** The nth who was admitted to the class, from 0. */
  public String admitted(int n) {
    return result.rounds().stream()
        .flatMap(round -> round.admitted().getOrDefault(CLASS, List.of()).stream())
        .skip(n)
        .findFirst()
        .orElseThrow();
  }

  /** The nth on the class's waitlist, from 0. */
  public String waiting(int n) {
    return result.waitlist().get(CLASS).get(n);
  }
}
