package org.artsenrol.opendata.compiled;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.compiled.PromisedStep.Step;
import org.artsenrol.opendata.store.PublicView;
import org.artsenrol.opendata.store.RecordLine;

/**
 * What the city promised of its draws and when it kept it. The time of the draw and the hours for
 * objections are those of the published rules; opening and close are those of the stage's present
 * plan, whose changes are records.
 */
public final class Punctuality {
  private final PublicView view;
  private final List<PromisedStep> steps = new ArrayList<>();

  private Punctuality(PublicView view) {
    this.view = view;
  }

  /** Every promise of every stage that draws, by stage and in the order of its life. */
  public static List<PromisedStep> of(PublicView view) {
    var punctuality = new Punctuality(view);
    view.all(ItemKind.STAGE).forEach(punctuality::add);
    return List.copyOf(punctuality.steps);
  }

  /** Every promise of one stage; none if it does not draw. */
  public static List<PromisedStep> of(PublicView view, JsonObject stage) {
    var punctuality = new Punctuality(view);
    punctuality.add(stage);
    return List.copyOf(punctuality.steps);
  }

  private void add(JsonObject stage) {
    if (!stage.getString("kind").equals("lottery")) {
      return;
    }
    String id = stage.getString("id");
    Optional<LogRecord> rules = view.rules(id);
    Optional<Instant> t = rules.map(Punctuality::t).or(() -> planned(stage, "draws_at"));
    Optional<Integer> hours =
        rules
            .map(Punctuality::objectionHours)
            .or(
                () ->
                    Optional.ofNullable(stage.getJsonNumber("objection_hours"))
                        .map(n -> n.intValue()));
    add(stage, Step.RULES, planned(stage, "opens_at"), first(id, RecordKind.RULES));
    add(stage, Step.CLOSE, planned(stage, "closes_at"), first(id, RecordKind.FREEZE));
    add(
        stage,
        Step.FREEZE,
        t.flatMap(draw -> hours.map(h -> draw.minus(Duration.ofHours(h)))),
        view.recordOf(id, RecordKind.FREEZE).map(RecordLine::recordedAt));
    add(stage, Step.DRAW, t, view.recordOf(id, RecordKind.RESULT).map(RecordLine::recordedAt));
  }

  private void add(
      JsonObject stage, Step step, Optional<Instant> promised, Optional<Instant> actual) {
    promised.ifPresent(
        moment ->
            steps.add(
                new PromisedStep(
                    stage.getString("id"),
                    stage.getString("venue"),
                    stage.getString("term"),
                    step,
                    moment,
                    actual)));
  }

  private Optional<Instant> first(String draw, RecordKind kind) {
    return view.recordsOf(draw).stream()
        .filter(record -> record.kind() == kind)
        .map(RecordLine::recordedAt)
        .findFirst();
  }

  private static Optional<Instant> planned(JsonObject stage, String field) {
    return Optional.ofNullable(stage.getString(field, null))
        .map(text -> OffsetDateTime.parse(text).toInstant());
  }

  private static Instant t(LogRecord rules) {
    return Instant.parse(((Json.Text) rules.body().values().get("T")).value());
  }

  private static Integer objectionHours(LogRecord rules) {
    return rules.body().values().get("objection_hours") instanceof Json.Whole hours
        ? (int) hours.value()
        : null;
  }
}
