package org.artsenrol.lottery.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Replay;
import org.artsenrol.lottery.RoundResult;
import org.artsenrol.lottery.Shape;
import org.artsenrol.lottery.bytes.Json;

/**
 * Replays what moved seats after a draw (section 6), from the result to today's lists. The order of
 * a waitlist never changes: whoever is offered a seat was the next, or a correction says why not.
 */
public final class Movements {
  private static final String INELIGIBLE = "INELIGIBLE: ";

  private final DrawLife life;
  private final RulesBody.Waitlist rules;
  private final EntryList list;
  private final Map<String, ClassDesk> desks = new HashMap<>();
  private final Map<String, Set<String>> classesOf = new HashMap<>();
  private final List<Deviation> deviations = new ArrayList<>();
  private int taken;
  private int unverifiable;

  /** A movement out of turn that a correction with its legal basis stands behind. */
  public record Deviation(int line, int correction) {}

  private Movements(DrawLife life, EntryList list) {
    this.life = life;
    this.list = list;
    rules = life.rules().orElseThrow().waitlist();
  }

  /**
   * @param life a draw with its result
   * @throws RecordRefused at the first movement that cannot be
   */
  public static Movements of(DrawLife life, DrawSetup setup, EntryList list, DrawResult result) {
    var movements = new Movements(life, list);
    movements.begin(setup, result);
    life.calledOffBefore().forEach(line -> movements.desk(line).callOff());
    life.afterResult().forEach(movements::take);
    return movements;
  }

  private void begin(DrawSetup setup, DrawResult result) {
    for (ClassSpec spec : setup.classes()) {
      desks.put(
          spec.id(), new ClassDesk(spec, result.waitlist().getOrDefault(spec.id(), List.of())));
    }
    var replay = new Replay(setup);
    for (RoundResult round : result.rounds()) {
      Optional<String> group = replay.pass(round).group();
      round.admitted().forEach((id, codes) -> codes.forEach(code -> admit(id, code, group)));
    }
  }

  private void admit(String classId, String code, Optional<String> group) {
    desks.get(classId).admit(code, group);
    remember(classId, code);
  }

  /** Looking through all classes of a city for one learner's would take too long. */
  private void remember(String classId, String code) {
    classesOf.computeIfAbsent(code, unseen -> new TreeSet<>()).add(classId);
  }

  private void take(Line line) {
    switch (line.kind()) {
      case OFFER -> offer(line);
      case SKIP -> skip(line);
      case CONFIRM -> confirm(line);
      case DECLINE, WITHDRAW -> leave(line);
      case LAPSE -> lapse(line);
      case REFUND -> refund(line);
      case QUOTA -> quota(line);
      case CALLED_OFF -> desk(line).callOff();
      case RESCHEDULED -> desk(line);
      default -> {
        return;
      }
    }
    taken++;
  }

  private ClassDesk desk(Line line) {
    String id = line.text("class");
    ClassDesk desk = desks.get(id);
    line.unless(desk != null, RecordFault.NO_SUCH_CLASS, new TreeSet<>(desks.keySet()), id);
    return desk;
  }

  private ClassDesk openDesk(Line line) {
    ClassDesk desk = desk(line);
    line.unless(!desk.isCalledOff(), RecordFault.CLASS_CALLED_OFF, "-", line.text("class"));
    return desk;
  }

  private static void mustStand(Line line, ClassDesk desk, Standing... allowed) {
    Standing standing = desk.standing(line.text("code"));
    List<Standing> wanted = Arrays.asList(allowed);
    line.unless(wanted.contains(standing), RecordFault.STANDING, wanted, standing);
  }

  private void offer(Line line) {
    ClassDesk desk = openDesk(line);
    remember(line.text("class"), line.text("code"));
    Instant until = line.time("until");
    line.unless(until.isAfter(line.at()), RecordFault.UNTIL, "> " + line.at(), until);
    switch (line.text("from")) {
      case "result" -> {
        mustStand(line, desk, Standing.ADMITTED);
        desk.offer(line.text("code"), until);
      }
      case "waitlist" -> fromWaitlist(line, desk, until);
      case "counter" -> atCounter(line, desk, until);
      default ->
          throw line.refused(RecordFault.BODY, "result, waitlist, counter", line.text("from"));
    }
  }

  private void fromWaitlist(Line line, ClassDesk desk, Instant until) {
    String code = line.text("code");
    mustStand(line, desk, Standing.WAITING);
    Optional<Line> correction = correction(line);
    if (correction.isPresent()) {
      deviations.add(new Deviation(line.number(), correction.get().number()));
      desk.offer(code, until);
      return;
    }
    String seat = nextSeat(line, desk);
    line.unless(!isAtMax(code), RecordFault.AT_MAX, "< " + max(code), held(code).size());
    line.unless(!clashes(line), RecordFault.CLASHES, "-", held(code));
    desk.offer(code, until, seat);
  }

  /** The seat that waits for the one who is named; refused when somebody else is the next. */
  private String nextSeat(Line line, ClassDesk desk) {
    String code = line.text("code");
    line.unless(
        !line.at().isAfter(rules.ends()),
        RecordFault.WAITLIST_ENDED,
        "<= " + rules.ends(),
        line.at());
    line.unless(desk.freeSeats() > 0, RecordFault.NO_SEAT, "> 0", desk.freeSeats());
    return desk.seatFor(code, this::isOfGroup)
        .orElseThrow(
            () -> line.refused(RecordFault.NOT_NEXT, desk.next(unused -> true).orElse("-"), code));
  }

  /** Who comes to the counter gets a seat that nobody on the waitlist can take. */
  private void atCounter(Line line, ClassDesk desk, Instant until) {
    String code = line.text("code");
    line.unless(!desk.standing(code).holds(), RecordFault.STANDING, "-", desk.standing(code));
    Optional<Line> correction = correction(line);
    if (correction.isPresent()) {
      deviations.add(new Deviation(line.number(), correction.get().number()));
    } else {
      line.unless(desk.freeSeats() > 0, RecordFault.NO_SEAT, "> 0", desk.freeSeats());
      Optional<String> next = desk.next(unused -> true);
      line.unless(
          next.isEmpty() || line.at().isAfter(rules.ends()),
          RecordFault.NOT_NEXT,
          next.orElse("-"),
          code);
    }
    desk.offer(code, until);
  }

  /** The correction that is given as this movement's cause and speaks of this class and code. */
  private Optional<Line> correction(Line line) {
    return line.record()
        .cause()
        .flatMap(life::correction)
        .filter(correction -> correction.number() < line.number())
        .filter(correction -> correction.findText("class").equals(line.findText("class")))
        .filter(correction -> correction.findText("code").equals(line.findText("code")));
  }

  private void skip(Line line) {
    ClassDesk desk = openDesk(line);
    mustStand(line, desk, Standing.WAITING);
    nextSeat(line, desk);
    String code = line.text("code");
    String reason = line.text("reason");
    boolean holds =
        switch (reason) {
          case "MAX" -> isAtMax(code);
          case "CLASH" -> clashes(line);
          case "ELSEWHERE" -> true;
          default ->
              reason.startsWith(INELIGIBLE) && !reason.substring(INELIGIBLE.length()).isBlank();
        };
    line.unless(holds, RecordFault.SKIP_REASON, "MAX, CLASH, ELSEWHERE, INELIGIBLE: …", reason);
    unverifiable += reason.equals("MAX") || reason.equals("CLASH") ? 0 : 1;
    desk.skip(code);
  }

  private void confirm(Line line) {
    ClassDesk desk = openDesk(line);
    mustStand(line, desk, Standing.OFFERED);
    desk.confirm(line.text("code"));
  }

  private void leave(Line line) {
    ClassDesk desk = desk(line);
    boolean declines = line.kind() == RecordKind.DECLINE;
    Standing given = declines ? Standing.OFFERED : Standing.CONFIRMED;
    mustStand(line, desk, Standing.WAITING, Standing.ADMITTED, given);
    desk.leave(line.text("code"), true, groupFirst());
  }

  private boolean groupFirst() {
    return rules.freedReserve() == RulesBody.FreedReserve.GROUP_FIRST;
  }

  private void lapse(Line line) {
    ClassDesk desk = desk(line);
    mustStand(line, desk, Standing.OFFERED);
    Instant until = desk.until(line.text("code"));
    line.unless(!line.at().isBefore(until), RecordFault.LAPSED_TOO_EARLY, ">= " + until, line.at());
    boolean returns = rules.unpaid() == RulesBody.Unpaid.WAITLIST;
    desk.leave(line.text("code"), returns, groupFirst());
  }

  private void refund(Line line) {
    ClassDesk desk = desk(line);
    mustStand(line, desk, Standing.CONFIRMED, Standing.OUT);
    String code = line.text("code");
    line.unless(desk.refund(code), RecordFault.STANDING, Standing.CONFIRMED, Standing.OUT);
    desk.leave(code, true, groupFirst());
  }

  private void quota(Line line) {
    ClassDesk desk = openDesk(line);
    Json seats = line.as(body -> Shape.of(body).get("seats"));
    if (!(seats instanceof Json.Whole change) || change.value() == 0) {
      throw line.refused(
          RecordFault.BODY, "+n, -n", new String(seats.canonical(), StandardCharsets.UTF_8));
    }
    int after = desk.capAfter(change.value());
    line.unless(after >= 0 && after < Integer.MAX_VALUE, RecordFault.QUOTA, ">= 0", after);
    desk.change((int) change.value());
  }

  private List<String> held(String code) {
    return classesOf.getOrDefault(code, Set.of()).stream()
        .filter(id -> desks.get(id).standing(code).holds() && !desks.get(id).isCalledOff())
        .toList();
  }

  private boolean isAtMax(String code) {
    return held(code).size() >= max(code);
  }

  private int max(String code) {
    return entry(code).map(entry -> entry.application().max()).orElse(0);
  }

  private Optional<Entry> entry(String code) {
    return list.find(code);
  }

  private boolean isOfGroup(String code, String group) {
    return entry(code).filter(e -> e.application().groups().contains(group)).isPresent();
  }

  private boolean clashes(Line line) {
    String code = line.text("code");
    Set<String> taken = new HashSet<>();
    entry(code).ifPresent(entry -> taken.addAll(entry.application().busy()));
    held(code).forEach(id -> taken.addAll(desks.get(id).slots()));
    return desk(line).slots().stream().anyMatch(taken::contains);
  }

  /** How somebody stands today. */
  public Standing standing(String classId, String code) {
    return desks.get(classId).standing(code);
  }

  /** Seats of a class that nobody holds today. */
  public int freeSeats(String classId) {
    return desks.get(classId).freeSeats();
  }

  /** Whether somebody who waits was passed over since a seat was last freed. */
  public boolean isSkipped(String classId, String code) {
    return desks.get(classId).isSkipped(code);
  }

  public boolean isCalledOff(String classId) {
    return desks.get(classId).isCalledOff();
  }

  /** How many records moved something. */
  public int taken() {
    return taken;
  }

  /** How many skips have a reason that cannot be checked from the draw's records. */
  public int unverifiable() {
    return unverifiable;
  }

  public List<Deviation> deviations() {
    return List.copyOf(deviations);
  }
}
