package org.artsenrol.enrol.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.artsenrol.enrol.catalogue.FieldChange;
import org.artsenrol.enrol.catalogue.Flaw;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.enrol.plan.PlanRefused.Reason;

/**
 * One plan in place of another: what differs, and whether it may. What the published rules of a
 * draw fix never changes; of a stage that is open, only its end and its name; of one that is over,
 * nothing.
 */
final class PlanChange {
  /** What published rules do not fix (draw protocol, section 8). */
  private static final Set<String> REVISABLE =
      Set.of("name_zh", "name_en", "opens_at", "closes_at", "unfilled");

  private static final Set<String> REVISABLE_WHEN_OPEN =
      Set.of("name_zh", "name_en", "closes_at", "unfilled");

  private final List<Stage> standing;
  private final List<StageForm> next;
  private final Instant now;

  PlanChange(List<Stage> standing, List<StageForm> next, Instant now) {
    this.standing = standing;
    this.next = next;
    this.now = now;
  }

  private Optional<Stage> stage(int number) {
    return standing.stream().filter(s -> s.getNumber() == number).findFirst();
  }

  private static List<FieldChange> changes(Stage before, StageForm after) {
    return FieldChange.between(before.form().columns(), after.columns());
  }

  /**
   * Refuses what cannot stand: first what a colleague has done since, then what is wrong by itself,
   * then what may not change any more.
   */
  void mustStand(Map<String, String> seen) {
    refuseIfAny(changedSince(seen));
    if (next.isEmpty() || next.size() > StageForm.MOST_STAGES) {
      throw new PlanRefused(Reason.NUMBER, StageForm.MOST_STAGES);
    }
    List<PlanFlaw> flaws = new ArrayList<>();
    next.forEach(form -> form.flaws().forEach(f -> flaws.add(new PlanFlaw(form.number(), f))));
    next.forEach(form -> stage(form.number()).ifPresent(s -> flaws.addAll(fixed(s, form))));
    refuseIfAny(flaws);
    dropped().stream()
        .filter(this::hasBegun)
        .findFirst()
        .ifPresent(
            s -> {
              throw new PlanRefused(Reason.BEGUN, s.getNumber());
            });
  }

  private static void refuseIfAny(List<PlanFlaw> flaws) {
    if (!flaws.isEmpty()) {
      throw new PlanRefused(flaws);
    }
  }

  private List<PlanFlaw> changedSince(Map<String, String> seen) {
    Map<String, String> present = StagePlan.of(standing, now).columns();
    List<FieldChange> changes = new ArrayList<>(FieldChange.between(seen, present));
    seen.forEach(
        (column, value) -> {
          if (!present.containsKey(column) && !value.isEmpty()) {
            changes.add(new FieldChange(column, value, ""));
          }
        });
    return changes.stream().map(PlanChange::changedSince).toList();
  }

  private static PlanFlaw changedSince(FieldChange change) {
    String[] at = change.column().split("[.]");
    return new PlanFlaw(
        Integer.parseInt(at[0]),
        Flaw.of(at[1], Flaw.Reason.CHANGED_SINCE, change.after(), change.before()));
  }

  private boolean hasBegun(Stage stage) {
    return stage.hasPublishedRules() || !now.isBefore(stage.getOpensAt());
  }

  private List<PlanFlaw> fixed(Stage stage, StageForm form) {
    List<FieldChange> changes = changes(stage, form);
    if (!hasBegun(stage) || changes.isEmpty()) {
      return List.of();
    }
    if (stage.isOver(now)) {
      return changes.stream().map(c -> flaw(form, c, Flaw.Reason.STAGE_OVER)).toList();
    }
    boolean open = !now.isBefore(stage.getOpensAt());
    Set<String> free = open ? REVISABLE_WHEN_OPEN : REVISABLE;
    List<PlanFlaw> flaws = new ArrayList<>();
    changes.stream()
        .filter(c -> !free.contains(c.column()))
        .map(c -> flaw(form, c, Flaw.Reason.STAGE_BEGUN))
        .forEach(flaws::add);
    boolean past = !form.window().closesAt().isAfter(now);
    if (past) {
      String closes = form.columns().get("closes_at");
      flaws.add(
          new PlanFlaw(form.number(), Flaw.of("closes_at", Flaw.Reason.ALREADY_PAST, closes)));
    }
    return flaws;
  }

  private static PlanFlaw flaw(StageForm form, FieldChange change, Flaw.Reason reason) {
    return new PlanFlaw(
        form.number(), Flaw.of(change.column(), reason, change.after(), change.before()));
  }

  boolean isNone() {
    return written().isEmpty() && dropped().isEmpty();
  }

  /** Stages that are new or not as they were. */
  List<StageForm> written() {
    return next.stream()
        .filter(form -> stage(form.number()).filter(s -> changes(s, form).isEmpty()).isEmpty())
        .toList();
  }

  /** Stages that the plan has no more. */
  List<Stage> dropped() {
    return standing.stream()
        .filter(s -> next.stream().noneMatch(form -> form.number() == s.getNumber()))
        .toList();
  }

  /**
   * What everybody is told, stage by stage. To be asked before anything is written.
   *
   * @param prefix of the stages' public ids
   */
  List<Revision> revisions(String prefix, String reason) {
    List<Revision> revisions = new ArrayList<>();
    for (StageForm form : written()) {
      Map<String, String> before =
          stage(form.number()).map(s -> s.form().columns()).orElse(Map.of());
      revisions.add(Revision.of(prefix + "-" + form.number(), before, form.columns(), reason));
    }
    dropped()
        .forEach(
            s -> revisions.add(Revision.of(s.getSlug(), s.form().columns(), Map.of(), reason)));
    return revisions;
  }
}
