package org.artsenrol.opendata.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.PublicTime;
import org.artsenrol.opendata.compiled.Compilations;
import org.artsenrol.opendata.compiled.Deviation;
import org.artsenrol.opendata.compiled.Deviations;
import org.artsenrol.opendata.compiled.PromisedStep;
import org.artsenrol.opendata.compiled.PromisedStep.Step;
import org.artsenrol.opendata.compiled.Punctuality;
import org.artsenrol.opendata.store.PublicView;

/** How well the city kept to what it had said, as rows. */
final class OversightRows {
  private OversightRows() {}

  static List<JsonObject> deviations(PublicView view, Compilations compiled) {
    Map<String, JsonObject> rulings =
        view.all(ItemKind.RULING).stream()
            .collect(Collectors.toMap(ruling -> ruling.getString("record"), ruling -> ruling));
    return Deviations.of(view, compiled).stream()
        .map(deviation -> row(deviation, ruling(deviation, rulings)))
        .toList();
  }

  private static Optional<JsonObject> ruling(Deviation of, Map<String, JsonObject> rulings) {
    return of.record().map(record -> rulings.get(record.hash()));
  }

  /**
   * @param ruling what the officers said of it, where officers decided it
   */
  private static JsonObject row(Deviation deviation, Optional<JsonObject> ruling) {
    String key = "deviation." + deviation.kind().word();
    Object[] facts = deviation.facts().toArray();
    JsonObjectBuilder row =
        Build.object()
            .add("draw", deviation.draw())
            .add("kind", deviation.kind().word())
            .add("text_zh", Wording.zh(key, facts))
            .add("text_en", Wording.en(key, facts));
    deviation
        .record()
        .ifPresent(
            record ->
                row.add("record", record.logIndex()).add("at", PublicTime.of(record.recordedAt())));
    deviation.promised().ifPresent(moment -> row.add("promised_at", PublicTime.of(moment)));
    ruling.ifPresent(
        said -> {
          row.add("ruling", said.get("id")).add("reason_zh", said.get("text_zh"));
          row.add("reason_en", said.getOrDefault("text_en", said.get("text_zh")));
        });
    deviation.fault().ifPresent(fault -> row.add("fault", fault.toLowerCase(Locale.ROOT)));
    return Shape.DEVIATION.row(row.build());
  }

  static List<JsonObject> punctuality(PublicView view) {
    return Punctuality.of(view).stream().map(OversightRows::row).toList();
  }

  private static JsonObject row(PromisedStep step) {
    JsonObjectBuilder row =
        Build.object()
            .add("stage", step.stage())
            .add("step", word(step.step()))
            .add("venue", step.venue())
            .add("term", step.term())
            .add("promised_at", PublicTime.of(step.promised()));
    step.actual().ifPresent(at -> row.add("actual_at", PublicTime.of(at)));
    step.minutesLate().ifPresent(minutes -> row.add("minutes_late", minutes));
    return Shape.PUNCTUALITY.row(row.build());
  }

  /** The draw itself has {@code promised_at} and {@code actual_at} of its own. */
  static void addTo(JsonObjectBuilder stage, PromisedStep step) {
    if (step.step() != Step.DRAW) {
      stage.add(word(step.step()) + "_promised_at", PublicTime.of(step.promised()));
      step.actual().ifPresent(at -> stage.add(word(step.step()) + "_actual_at", PublicTime.of(at)));
    }
  }

  static String word(Step step) {
    return step.name().toLowerCase(Locale.ROOT);
  }
}
