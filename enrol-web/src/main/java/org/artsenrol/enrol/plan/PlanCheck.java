package org.artsenrol.enrol.plan;

import static org.artsenrol.enrol.plan.PlanWarning.Kind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.artsenrol.enrol.catalogue.Allocation;
import org.artsenrol.enrol.catalogue.DaysOff;
import org.artsenrol.enrol.catalogue.LearnerGroups;
import org.artsenrol.enrol.catalogue.LimitScope;
import org.artsenrol.enrol.catalogue.Returning;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.enrol.catalogue.StageKind;
import org.artsenrol.enrol.catalogue.TermCalendar;
import org.artsenrol.enrol.catalogue.Unfilled;
import org.artsenrol.enrol.catalogue.Unpaid;
import org.artsenrol.enrol.kernel.Roc;
import org.artsenrol.enrol.kernel.Spoken;
import org.artsenrol.enrol.kernel.Taipei;

/** Looks through a plan for what was probably not meant. */
final class PlanCheck {
  private static final int SENIOR_AGE = 65;
  private static final int USUAL_OBJECTION_HOURS = 24;

  private final List<StageForm> stages;
  private final Collection<PlannedClass> classes;
  private final TermCalendar calendar;
  private final List<PlanWarning> found = new ArrayList<>();

  private PlanCheck(
      List<StageForm> stages, Collection<PlannedClass> classes, TermCalendar calendar) {
    this.stages = stages;
    this.classes = classes;
    this.calendar = calendar;
  }

  /**
   * By the stages' order.
   *
   * @param stages each without a flaw
   */
  static List<PlanWarning> of(
      List<StageForm> stages, Collection<PlannedClass> classes, TermCalendar calendar) {
    var check = new PlanCheck(stages, classes, calendar);
    stages.forEach(check::lookAt);
    check.pairs();
    check.reach();
    return check.found.stream().sorted(Comparator.comparingInt(PlanWarning::stage)).toList();
  }

  private void warn(boolean holds, Kind kind, StageForm stage, Object... facts) {
    if (holds) {
      found.add(PlanWarning.of(kind, stage.number(), facts));
    }
  }

  private void lookAt(StageForm stage) {
    if (stage.kind() == StageKind.LOTTERY) {
      reserves(stage);
      objections(stage);
    }
    days(stage);
    Set<String> codes = new TreeSet<>(stage.seats().byClass().keySet());
    classes.forEach(c -> codes.remove(c.code()));
    warn(!codes.isEmpty(), Kind.CLASS_UNKNOWN, stage, String.join(", ", codes));
  }

  private void reserves(StageForm stage) {
    for (String group : stage.draw().groups()) {
      Spoken named = LearnerGroups.named(group);
      boolean kept = classes.stream().anyMatch(c -> c.reserves().containsKey(group));
      warn(!kept && !classes.isEmpty(), Kind.RESERVE_EMPTY, stage, named);
      warn(isWholly(stage, group), Kind.RESERVE_OF_ALL, stage, named);
    }
    boolean first = stage.draw().reserveFirst() && !stage.draw().groups().isEmpty();
    boolean rounds = stage.draw().allocation() == Allocation.ROUNDS;
    warn(first && rounds, Kind.RESERVE_HURTS, stage);
    List<String> whole =
        classes.stream()
            .filter(c -> keptIn(stage, c) >= seats(stage, c))
            .map(PlannedClass::code)
            .toList();
    warn(
        !whole.isEmpty() && !stage.draw().groups().isEmpty(),
        Kind.RESERVE_WHOLE_CLASS,
        stage,
        String.join(", ", whole));
  }

  private static int keptIn(StageForm stage, PlannedClass held) {
    return stage.draw().groups().stream()
        .mapToInt(group -> held.reserves().getOrDefault(group, 0))
        .sum();
  }

  private static int seats(StageForm stage, PlannedClass held) {
    return Math.max(1, stage.seats().of(held.code(), held.quota()));
  }

  /** Whether everybody who may take part belongs to a group. */
  private static boolean isWholly(StageForm stage, String group) {
    Integer from = stage.who().ageMin();
    return group.equals(LearnerGroups.SENIOR)
        ? from != null && from >= SENIOR_AGE
        : stage.who().returning() != Returning.ANYBODY;
  }

  private void objections(StageForm stage) {
    int hours = stage.window().objectionHours();
    warn(hours < USUAL_OBJECTION_HOURS, Kind.OBJECTION_SHORT, stage, hours);
    LocalDate from = Taipei.day(stage.window().closesAt());
    LocalDate to = Taipei.day(stage.window().drawsAt());
    boolean closed = from.datesUntil(to.plusDays(1)).noneMatch(calendar::isOpen);
    warn(closed, Kind.OBJECTION_CLOSED, stage);
  }

  private void days(StageForm stage) {
    Stream.of(lastMoment(stage.window().closesAt()), stage.window().drawsAt())
        .filter(moment -> moment != null && !calendar.isOpen(Taipei.day(moment)))
        .map(Taipei::day)
        .distinct()
        .forEach(day -> warn(true, Kind.CLOSED_DAY, stage, spoken(day)));
    LocalDate given = Taipei.day(given(stage));
    LocalDate paid = given.plusDays(stage.after().payDays() - 1L);
    warn(
        stage.after().daysOff() == DaysOff.COUNT && !calendar.isOpen(paid),
        Kind.PAY_ENDS_CLOSED,
        stage,
        spoken(paid));
    warn(
        !Taipei.day(stage.window().opensAt()).isBefore(calendar.startsOn()),
        Kind.AFTER_START,
        stage,
        spoken(calendar.startsOn()));
  }

  /** When the first seats of a stage are given. */
  private static Instant given(StageForm stage) {
    boolean drawn = stage.kind() == StageKind.LOTTERY;
    return drawn ? stage.window().drawsAt() : stage.window().opensAt();
  }

  private static Instant lastMoment(Instant end) {
    return end.minus(Duration.ofSeconds(1));
  }

  private static Spoken spoken(LocalDate day) {
    return reader -> Roc.day(day, reader);
  }

  private void pairs() {
    for (int i = 1; i < stages.size(); i++) {
      pair(stages.get(i - 1), stages.get(i));
    }
  }

  private void pair(StageForm before, StageForm next) {
    Instant opens = next.window().opensAt();
    Instant over = before.kind() == StageKind.LOTTERY ? given(before) : before.window().closesAt();
    int number = before.number();
    warn(opens.isBefore(over), Kind.OVERLAP, next, number);
    Instant paid = before.after().payUntil(Taipei.day(given(before)), calendar);
    boolean lottery = before.kind() == StageKind.LOTTERY;
    warn(lottery && !opens.isBefore(over) && opens.isBefore(paid), Kind.PAID_LATER, next, number);
    Instant waits = before.after().waitlistEndsAt();
    warn(
        waits != null && lottery && waits.isAfter(opens) && next.kind() == StageKind.LOTTERY,
        Kind.WAITLIST_RUNS_ON,
        before,
        next.number());
    // Whoever won before has reached a limit of one; a higher one leaves most people room.
    boolean counted = next.seats().scope() != LimitScope.STAGE;
    int limit = next.draw().winLimit();
    warn(counted && limit == 1, Kind.LIMIT_STRANDS, next, limit);
    warn(
        before.after().unfilled() == Unfilled.CLOSED || before.after().unpaid() == Unpaid.CLOSED,
        Kind.CLOSED_EARLY,
        before,
        next.number());
  }

  /** For every class: is there a stage that may give all of its seats to everybody it is for? */
  private void reach() {
    List<String> lost =
        classes.stream().filter(c -> !isReached(c)).map(PlannedClass::code).toList();
    if (!lost.isEmpty() && !stages.isEmpty()) {
      StageForm last = stages.get(stages.size() - 1);
      warn(true, Kind.UNREACHABLE, last, lost.size(), String.join(", ", lost));
    }
  }

  private boolean isReached(PlannedClass held) {
    int left = held.quota();
    for (StageForm stage : stages) {
      int seats = stage.seats().of(held.code(), held.quota());
      if (overlaps(stage, held) && seats >= left) {
        return true;
      }
      left -= overlaps(stage, held) ? seats : 0;
      if (stage.after().unfilled() == Unfilled.CLOSED && seats > 0) {
        return false;
      }
    }
    return left <= 0;
  }

  /** Whether anybody may take part in the stage for whom the class is. */
  private static boolean overlaps(StageForm stage, PlannedClass held) {
    int from = Math.max(or(stage.who().ageMin(), 0), or(held.ageMin(), 0));
    int to =
        Math.min(or(stage.who().ageMax(), Integer.MAX_VALUE), or(held.ageMax(), Integer.MAX_VALUE));
    int oldest = stage.who().children() ? Math.min(to, 17) : to;
    return from <= oldest;
  }

  private static int or(Integer bound, int otherwise) {
    return bound == null ? otherwise : bound;
  }
}
