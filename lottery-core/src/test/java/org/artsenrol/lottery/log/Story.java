package org.artsenrol.lottery.log;

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

/**
 * A small draw told record by record. Clay has two seats, of which one is reserved for seniors; ink
 * and tea have one each and meet at the same time. Eight apply: six for clay or else ink, of whom
 * four are seniors and each may hold one class; two for tea or else ink, who may hold two.
 */
public final class Story {
  public static final String DRAW = "story-1";
  public static final Instant T = Instant.parse("2027-01-05T02:00:00Z");
  public static final Instant ENDS = T.plus(Duration.ofDays(10));

  private final List<LogRecord> records = new ArrayList<>();
  private final RulesBody rules;
  private final EntryList list;
  private final Manifest manifest;
  private final DrawResult result;
  private RecordClock clock = RecordClock.REAL;
  private String draw = DRAW;
  private Instant now = T.minus(Duration.ofDays(30));
  private String freeze = "";

  public Story() {
    this(RulesBody.FreedReserve.GROUP_FIRST, RulesBody.Unpaid.WAITLIST);
  }

  public Story(RulesBody.FreedReserve freed, RulesBody.Unpaid unpaid) {
    rules = rules(24, new RulesBody.Waitlist(72, freed, unpaid, ENDS));
    list = list();
    manifest = new Manifest(setup(), rules.digest(), list.digest());
    result = Lottery.draw(manifest, list, Entropy.demo("ab".repeat(32)));
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
            new ClassSpec("clay", 2, List.of(), List.of(new Reserve("SENIOR", 1))),
            new ClassSpec("ink", 1, List.of("MON"), List.of()),
            new ClassSpec("tea", 1, List.of("MON"), List.of())),
        List.of(Pass.of("seniors", "SENIOR"), Pass.open("rest", 1)));
  }

  static RulesBody rules(int objectionHours, RulesBody.Waitlist waitlist) {
    return new RulesBody(
        new RulesBody.Occasion("2027s", "dadun", "1"),
        setup(),
        new RulesBody.Timing(T, objectionHours),
        Map.of("SENIOR", "身分證"),
        "none",
        waitlist,
        new RulesBody.Witnessing(
            List.of(), 0, List.of(), RulesBody.personKey(new byte[32]), List.of("停電"), "1.0"));
  }

  private static EntryList list() {
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < 8; i++) {
      String person = Commitment.person(new byte[32], DRAW, "learner " + i);
      String commit = Commitment.commit(DRAW, person, "member " + i, new byte[32]);
      List<String> wishes = i < 6 ? List.of("clay", "ink") : List.of("tea", "ink");
      List<String> groups = i < 4 ? List.of("SENIOR") : List.of();
      entries.add(
          Entry.of(commit, person, new Application(wishes, List.of(), groups, i < 6 ? 1 : 2, 1)));
    }
    return EntryList.sorted(entries);
  }

  EntryList entries() {
    return list;
  }

  DrawSetup drawn() {
    return manifest.setup();
  }

  DrawResult result() {
    return result;
  }

  Manifest manifest() {
    return manifest;
  }

  /** From now on it is this time. */
  Story at(Instant time) {
    now = time;
    return this;
  }

  Story clock(RecordClock other) {
    clock = other;
    return this;
  }

  Story ofDraw(String other) {
    draw = other;
    return this;
  }

  Story tell(RecordKind kind, Json.Members body) {
    return tell(kind, body, Optional.empty());
  }

  Story tell(RecordKind kind, Json.Members body, Optional<String> cause) {
    records.add(new LogRecord(kind, draw, now, clock, body, cause));
    return this;
  }

  Story announced() {
    return tell(RecordKind.RULES, rules.json());
  }

  Story frozen() {
    return at(T.minus(Duration.ofHours(24))).freeze(new FreezeBody(manifest, T));
  }

  Story freeze(FreezeBody body) {
    tell(RecordKind.FREEZE, body.json());
    freeze = last();
    return this;
  }

  /** The same list frozen once more. */
  Story frozenAgain() {
    return at(T.minus(Duration.ofHours(24)))
        .freeze(new FreezeBody(manifest, T, Optional.of(freeze)));
  }

  /** The hash of the newest record. */
  String last() {
    return records.get(records.size() - 1).hash();
  }

  String lastFreeze() {
    return freeze;
  }

  Story valueKnown() {
    return at(T).tell(RecordKind.ENTROPY, entropyBody());
  }

  Json.Members entropyBody() {
    return new EntropyBody(freeze, Entropy.demo("ab".repeat(32))).json();
  }

  Json.Members resultBody() {
    return new ResultBody(freeze, result).json();
  }

  Story settled() {
    return tell(RecordKind.RESULT, resultBody());
  }

  /** Everything up to the result. */
  Story drawnAndPublished() {
    return announced().frozen().valueKnown().settled();
  }

  Story move(RecordKind kind, String classId, String code) {
    return tell(kind, seat(classId, code));
  }

  private static Json.Members seat(String classId, String code) {
    return Json.object().with("class", classId).with("code", code);
  }

  Story offer(String from, String classId, String code) {
    return tell(RecordKind.OFFER, offerBody(from, classId, code));
  }

  Json.Members offerBody(String from, String classId, String code) {
    return seat(classId, code)
        .with("from", from)
        .with("until", now.plus(Duration.ofHours(72)).toString());
  }

  Story offerCausedByLast(String from, String classId, String code) {
    return tell(RecordKind.OFFER, offerBody(from, classId, code), Optional.of(last()));
  }

  Story skip(String classId, String code, String reason) {
    return tell(RecordKind.SKIP, seat(classId, code).with("reason", reason));
  }

  Story quota(String classId, long change) {
    return tell(RecordKind.QUOTA, Json.object().with("class", classId).with("seats", change));
  }

  Story calledOff(String classId) {
    return tell(RecordKind.CALLED_OFF, Json.object().with("class", classId).with("reason", "老師請假"));
  }

  Story correction(String classId, String code, String... officers) {
    return tell(
        RecordKind.CORRECTION,
        seat(classId, code)
            .with("effect", "補錄取")
            .with("basis", "訴願決定")
            .with("officers", List.of(officers)));
  }

  Story voided(String reason) {
    return tell(RecordKind.VOID, Json.object().with("reason", reason));
  }

  DrawLife life() {
    return DrawLife.of(DRAW, records);
  }

  Movements movements() {
    return Movements.of(life(), manifest.setup(), list, result);
  }

  /** The nth on a class's waitlist, from 0. */
  String waiting(String classId, int n) {
    return result.waitlist().get(classId).get(n);
  }

  /** Who was admitted to a class in a pass. */
  String admitted(String pass, String classId) {
    return result.rounds().stream()
        .filter(round -> round.pass().equals(pass))
        .flatMap(round -> round.admitted().getOrDefault(classId, List.of()).stream())
        .findFirst()
        .orElseThrow();
  }
}
