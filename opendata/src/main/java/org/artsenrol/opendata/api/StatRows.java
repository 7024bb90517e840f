package org.artsenrol.opendata.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.artsenrol.opendata.compiled.ClassFigures;
import org.artsenrol.opendata.compiled.ClassFigures.Chance;
import org.artsenrol.opendata.compiled.Compilations;
import org.artsenrol.opendata.compiled.DrawToday;
import org.artsenrol.opendata.compiled.PromisedStep;
import org.artsenrol.opendata.compiled.Punctuality;
import org.artsenrol.opendata.store.PublicView;

/**
 * Statistics as rows. All of them count published lists and records alone: nothing in them says
 * more of a person than her line does, so no small cell has to be suppressed. A statistic on
 * anything that is not in those lists would need that.
 */
final class StatRows {
  /** In the order in which they are listed. */
  private static final Set<Route> CUBES =
      EnumSet.of(Route.FILL, Route.ODDS, Route.FORFEITS, Route.PROMOTION_DELAY, Route.LATENESS);

  /** The row of all applicants among those of the groups; no group has a name in lower case. */
  private static final String ALL = "all";

  private final PublicView view;
  private final Compilations compiled;

  StatRows(PublicView view, Compilations compiled) {
    this.view = view;
    this.compiled = compiled;
  }

  static List<JsonObject> cubes(String base) {
    return CUBES.stream()
        .map(
            cube ->
                Build.object()
                    .add("id", cube.operation())
                    .add("path", base + cube.path())
                    .add("title_zh", cube.titleZh())
                    .add("title_en", cube.titleEn())
                    .add("small_cells_zh", Wording.zh("stats.small-cells"))
                    .add("small_cells_en", Wording.en("stats.small-cells"))
                    .build())
        .toList();
  }

  List<JsonObject> fill() {
    return ofClasses(
        Shape.FILL,
        (figures, row) -> {
          row.add("seats", figures.seats())
              .add("held", figures.held())
              .add("free", figures.free())
              .add("waiting", figures.waiting())
              .add("called_off", figures.calledOff());
        });
  }

  List<JsonObject> odds() {
    var rows = new ArrayList<JsonObject>();
    forEachClass(
        (figures, place) -> {
          rows.add(odds(figures, place, ALL, figures.everybody()));
          figures
              .groups()
              .forEach((group, chance) -> rows.add(odds(figures, place, group, chance)));
        });
    return rows;
  }

  private static JsonObject odds(
      ClassFigures figures, JsonObject place, String group, Chance chance) {
    return Shape.ODDS.row(
        Build.object(place)
            .add("class", figures.classId())
            .add("group", group)
            .add("applicants", chance.applicants())
            .add("first_choice", chance.firstChoice())
            .add("admitted", chance.admitted())
            .add("share", Build.decimal(chance.share()))
            .build());
  }

  List<JsonObject> forfeits() {
    return ofClasses(
        Shape.FORFEITS,
        (figures, row) ->
            row.add("offered", figures.moved("offer"))
                .add("confirmed", figures.moved("confirm"))
                .add("declined", figures.moved("decline"))
                .add("lapsed", figures.moved("lapse"))
                .add("withdrawn", figures.moved("withdraw"))
                .add("refunded", figures.moved("refund")));
  }

  List<JsonObject> promotionDelay() {
    var rows = new ArrayList<JsonObject>();
    forEachClass(
        (figures, place) -> {
          List<Long> delays = figures.delays();
          if (!delays.isEmpty()) {
            rows.add(
                Shape.DELAY.row(
                    Build.object(place)
                        .add("class", figures.classId())
                        .add("promotions", delays.size())
                        .add("median_minutes", delays.get((delays.size() - 1) / 2))
                        .add("longest_minutes", delays.get(delays.size() - 1))
                        .build()));
          }
        });
    return rows;
  }

  List<JsonObject> lateness() {
    var steps =
        Punctuality.of(view).stream()
            .filter(step -> step.actual().isPresent())
            .collect(
                groupingBy(
                    step -> List.of(step.venue(), step.term(), OversightRows.word(step.step())),
                    () -> new TreeMap<List<String>, List<PromisedStep>>(StatRows::compare),
                    toList()));
    return steps.entrySet().stream().map(e -> lateness(e.getKey(), e.getValue())).toList();
  }

  private static int compare(List<String> one, List<String> other) {
    return String.join("\u0001", one).compareTo(String.join("\u0001", other));
  }

  private static JsonObject lateness(List<String> key, List<PromisedStep> steps) {
    long inTime = steps.stream().filter(PromisedStep::isInTime).count();
    return Build.object()
        .add("venue", key.get(0))
        .add("term", key.get(1))
        .add("step", key.get(2))
        .add("promises", steps.size())
        .add("in_time", inTime)
        .add("late", steps.size() - inTime)
        .add(
            "longest_minutes",
            steps.stream().mapToLong(step -> step.minutesLate().orElse(0L)).max().orElse(0))
        .build();
  }

  private List<JsonObject> ofClasses(Shape shape, BiConsumer<ClassFigures, JsonObjectBuilder> add) {
    var rows = new ArrayList<JsonObject>();
    forEachClass(
        (figures, place) -> {
          JsonObjectBuilder row = Build.object(place).add("class", figures.classId());
          add.accept(figures, row);
          rows.add(shape.row(row.build()));
        });
    return rows;
  }

  /** Hands over each class of each settled draw, with the draw, its venue and its term. */
  private void forEachClass(BiConsumer<ClassFigures, JsonObject> with) {
    for (DrawSheet sheet : DrawSheet.all(view)) {
      Optional<DrawToday> today = compiled.today(view, sheet.id());
      JsonObject place = place(sheet);
      today.ifPresent(t -> t.figures().forEach(figures -> with.accept(figures, place)));
    }
  }

  private static JsonObject place(DrawSheet sheet) {
    JsonObject draw = sheet.row(Optional.empty());
    JsonObjectBuilder place = Build.object().add("draw", sheet.id());
    for (String name : List.of("venue", "term")) {
      if (draw.containsKey(name)) {
        place.add(name, draw.get(name));
      }
    }
    return place.build();
  }
}
