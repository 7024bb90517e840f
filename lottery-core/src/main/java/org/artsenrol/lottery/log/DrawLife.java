package org.artsenrol.lottery.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.Shape;

/**
 * One draw's life as its records tell it, from the rules to the result and what may be said after.
 * A draw has one set of rules, one result that answers its last freeze, and at most one void; it is
 * never drawn again. Who moves on which waitlist is for {@link Movements}. A stage in which seats
 * are given to whoever comes has a life of the same kind, without rules and result.
 */
public final class DrawLife {
  /** Whatever the rules say, the frozen list is public for at least this long. */
  private static final int LEAST_OBJECTION_HOURS = 6;

  private static final int OFFICERS = 2;

  /** How far a draw has come. */
  private enum Phase {
    UNANNOUNCED,
    ANNOUNCED,
    FROZEN,
    VALUE_KNOWN,
    SETTLED,
    /** None: seats are given to whoever comes. */
    DESK
  }

  /** What may be said of seats that are given at a desk. */
  private static final Set<RecordKind> AT_DESK =
      EnumSet.of(
          RecordKind.OFFER,
          RecordKind.CONFIRM,
          RecordKind.DECLINE,
          RecordKind.LAPSE,
          RecordKind.WITHDRAW,
          RecordKind.REFUND,
          RecordKind.QUOTA,
          RecordKind.CALLED_OFF,
          RecordKind.RESCHEDULED,
          RecordKind.CORRECTION,
          RecordKind.PLAN,
          RecordKind.KEY);

  /** What may still be said of a draw that is void. */
  private static final Set<RecordKind> AFTER_VOID =
      EnumSet.of(
          RecordKind.ENTROPY,
          RecordKind.RESULT,
          RecordKind.REFUND,
          RecordKind.CORRECTION,
          RecordKind.AUDIT,
          RecordKind.KEY,
          RecordKind.PLAN);

  /** A freeze and where it stands. */
  public record Frozen(int line, Instant at, String hash, FreezeBody body) {}

  private final String draw;
  private final List<Line> lines = new ArrayList<>();
  private final DeskSeats desk = new DeskSeats();
  private Phase phase = Phase.UNANNOUNCED;
  private RulesBody rules;
  private Frozen frozen;
  private final List<Frozen> superseded = new ArrayList<>();
  private boolean isVoid;

  private DrawLife(String draw) {
    this.draw = draw;
  }

  /**
   * Replays a draw's records in the log's order.
   *
   * @throws RecordRefused at the first that cannot stand where it stands
   */
  public static DrawLife of(String draw, List<LogRecord> records) {
    var life = new DrawLife(draw);
    for (int i = 0; i < records.size(); i++) {
      life.take(new Line(i + 1, records.get(i)));
    }
    return life;
  }

  private void take(Line line) {
    line.mustHaveItsFields();
    if (line.kind() == RecordKind.KEY) {
      // The log's, not the draw's: its draw id says only where it was told.
      keyChange(line);
      return;
    }
    mustFollow(line);
    if (phase == Phase.UNANNOUNCED && DeskSeats.isOffer(line)) {
      phase = Phase.DESK;
    }
    line.unless(mayFollow(line.kind()), RecordFault.ORDER, now(), line.kind());
    switch (line.kind()) {
      case RULES -> rules(line);
      case FREEZE -> freeze(line);
      case ENTROPY -> answers(line, Phase.VALUE_KNOWN);
      case RESULT -> answers(line, Phase.SETTLED);
      case VOID -> voided(line);
      case CORRECTION -> correction(line);
      default -> {
        // Movements are judged by their own machine; audits, plans and new meetings move nothing.
      }
    }
    if (phase == Phase.DESK) {
      desk.take(line);
    }
    lines.add(line);
  }

  /** Same draw, same clock, and never back in time. */
  private void mustFollow(Line line) {
    LogRecord record = line.record();
    line.unless(record.draw().equals(draw), RecordFault.DRAW, draw, record.draw());
    if (!lines.isEmpty()) {
      LogRecord before = lines.get(lines.size() - 1).record();
      line.unless(
          record.clock() == before.clock(), RecordFault.CLOCK, before.clock(), record.clock());
      line.unless(
          !record.at().isBefore(before.at()), RecordFault.TIME, ">= " + before.at(), record.at());
    }
  }

  private boolean mayFollow(RecordKind kind) {
    if (isVoid && !AFTER_VOID.contains(kind)) {
      return false;
    }
    if (phase == Phase.DESK) {
      return AT_DESK.contains(kind);
    }
    return switch (kind) {
      case RULES -> phase == Phase.UNANNOUNCED;
      case FREEZE -> phase == Phase.ANNOUNCED || phase == Phase.FROZEN;
      case ENTROPY -> phase == Phase.FROZEN;
      case RESULT -> phase == Phase.VALUE_KNOWN;
      case PLAN, KEY -> true;
      case VOID, CALLED_OFF, RESCHEDULED, CORRECTION -> phase != Phase.UNANNOUNCED;
      default -> phase == Phase.SETTLED;
    };
  }

  private String now() {
    return isVoid ? phase + " VOID" : phase.name();
  }

  private void rules(Line line) {
    rules = line.as(RulesBody::from);
    line.unless(rules.setup().draw().equals(draw), RecordFault.DRAW, draw, rules.setup().draw());
    int hours = rules.timing().objectionHours();
    line.unless(
        hours >= LEAST_OBJECTION_HOURS,
        RecordFault.OBJECTION_TOO_SHORT,
        ">= " + LEAST_OBJECTION_HOURS,
        hours);
    phase = Phase.ANNOUNCED;
  }

  private void freeze(Line line) {
    FreezeBody body = line.as(FreezeBody::from);
    Instant t = rules.timing().t();
    line.unless(body.t().equals(t), RecordFault.FREEZE_T, t, body.t());
    Optional<String> before = Optional.ofNullable(frozen).map(Frozen::hash);
    line.unless(
        body.supersedes().equals(before),
        RecordFault.SUPERSEDES,
        before.orElse("-"),
        body.supersedes().orElse("-"));
    line.unless(
        before.isEmpty() || line.at().isBefore(t), RecordFault.FROZEN_AFTER_T, "< " + t, line.at());
    Instant latest = t.minus(Duration.ofHours(rules.timing().objectionHours()));
    line.unless(!line.at().isAfter(latest), RecordFault.FROZEN_TOO_LATE, "<= " + latest, line.at());
    frozen().ifPresent(superseded::add);
    frozen = new Frozen(line.number(), line.at(), line.record().hash(), body);
    phase = Phase.FROZEN;
  }

  private void answers(Line line, Phase next) {
    String freeze = line.text("freeze");
    line.unless(freeze.equals(frozen.hash()), RecordFault.OTHER_FREEZE, frozen.hash(), freeze);
    Instant t = rules.timing().t();
    line.unless(!line.at().isBefore(t), RecordFault.BEFORE_T, ">= " + t, line.at());
    phase = next;
  }

  private void voided(Line line) {
    String reason = line.text("reason");
    line.findText("successor");
    List<String> reasons = rules.witnessing().voidReasons();
    line.unless(
        line.at().isBefore(rules.timing().t()) || reasons.contains(reason),
        RecordFault.VOID_REASON,
        reasons,
        reason);
    isVoid = true;
  }

  private static void correction(Line line) {
    line.text("effect");
    line.text("basis");
    line.findText("class");
    line.findText("code");
    List<String> officers = line.as(body -> Shape.of(body).texts("officers"));
    int different = new HashSet<>(officers).size();
    line.unless(different >= OFFICERS, RecordFault.OFFICERS, OFFICERS, different);
  }

  private static void keyChange(Line line) {
    try {
      KeyChange change = KeyChange.from(line.record().body());
      line.unless(change.isAgreed(), RecordFault.KEY_SIGNATURES, "old, new", change.json());
    } catch (NoteFault | Refusal fault) {
      throw line.refused(RecordFault.BODY, RecordKind.KEY, fault.getMessage());
    }
  }

  /** Empty before they are published. */
  public Optional<RulesBody> rules() {
    return Optional.ofNullable(rules);
  }

  /** The last one, which the result answers. */
  public Optional<Frozen> frozen() {
    return Optional.ofNullable(frozen);
  }

  /** Those before the last one, each superseded by the next. */
  public List<Frozen> superseded() {
    return List.copyOf(superseded);
  }

  /** The record by which it became void. */
  public Optional<LogRecord> voiding() {
    return lines.stream()
        .map(Line::record)
        .filter(record -> record.kind() == RecordKind.VOID)
        .findFirst();
  }

  /** Whether there is a result. */
  public boolean isSettled() {
    return phase == Phase.SETTLED;
  }

  public boolean isVoid() {
    return isVoid;
  }

  /** Whether the times are a demonstration's. */
  public boolean isDemo() {
    return !lines.isEmpty() && lines.get(0).record().clock() == RecordClock.DEMO;
  }

  /** Where the result stands among the records. */
  int resultLine() {
    return lines.stream()
        .filter(line -> line.kind() == RecordKind.RESULT)
        .findFirst()
        .orElseThrow()
        .number();
  }

  /** Whether anything has been told that may move a seat or close a class. */
  public boolean mayHaveMoved() {
    return !afterResult().isEmpty() || !calledOffBefore().isEmpty();
  }

  /** What came after the result and may move a seat, in order. */
  List<Line> afterResult() {
    return lines.stream().dropWhile(line -> line.kind() != RecordKind.RESULT).skip(1).toList();
  }

  /** Classes that were called off before the result. */
  List<Line> calledOffBefore() {
    return lines.stream()
        .takeWhile(line -> line.kind() != RecordKind.RESULT)
        .filter(line -> line.kind() == RecordKind.CALLED_OFF)
        .toList();
  }

  /** Corrections by their hash, which movements may give as their cause. */
  Optional<Line> correction(String hash) {
    return lines.stream()
        .filter(line -> line.kind() == RecordKind.CORRECTION)
        .filter(line -> line.record().hash().equals(hash))
        .findFirst();
  }
}
