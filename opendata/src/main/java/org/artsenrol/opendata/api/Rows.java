package org.artsenrol.opendata.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.LiveCount;
import org.artsenrol.opendata.PublicTime;
import org.artsenrol.opendata.compiled.Compilations;
import org.artsenrol.opendata.compiled.Punctuality;
import org.artsenrol.opendata.store.PublicView;
import org.artsenrol.opendata.store.RecordLine;

/** Makes rows from what is shown. Pure: the same showing gives the same rows. */
final class Rows {
  private final PublicView view;

  Rows(PublicView view) {
    this.view = view;
  }

  List<JsonObject> venues() {
    return rows(ItemKind.VENUE, Shape.VENUE);
  }

  JsonObject venue(String id) {
    return Shape.VENUE.row(item(ItemKind.VENUE, id));
  }

  List<JsonObject> terms() {
    return rows(ItemKind.TERM, Shape.TERM);
  }

  JsonObject term(String id) {
    return Shape.TERM.row(item(ItemKind.TERM, id));
  }

  List<JsonObject> stagesOf(String term) {
    item(ItemKind.TERM, term);
    return view.all(ItemKind.STAGE).stream()
        .filter(stage -> stage.getString("term").equals(term))
        .map(this::stage)
        .toList();
  }

  /** A first-come stage keeps its promise by opening; only a draw has a moment of its own. */
  private JsonObject stage(JsonObject stage) {
    var row = Build.object(stage);
    boolean draw = DrawSheet.isDraw(stage);
    String promised = draw ? stage.getString("draws_at", "") : stage.getString("opens_at");
    if (!promised.isEmpty()) {
      row.add("promised_at", promised);
    }
    view.recordOf(stage.getString("id"), RecordKind.RESULT)
        .ifPresent(result -> row.add("actual_at", PublicTime.of(result.recordedAt())));
    Punctuality.of(view, stage).forEach(step -> OversightRows.addTo(row, step));
    return Shape.STAGE.row(row.build());
  }

  List<JsonObject> classes() {
    return view.all(ItemKind.CLASS).stream().map(Rows::studyClass).toList();
  }

  JsonObject studyClass(String id) {
    return studyClass(item(ItemKind.CLASS, id));
  }

  private static JsonObject studyClass(JsonObject item) {
    JsonArray meetings = item.getJsonArray("meetings");
    var row = Build.object(item).add("meeting_count", meetings.size());
    if (!meetings.isEmpty()) {
      row.add("first_meeting_at", meetings.getJsonObject(0).getString("starts_at"));
      row.add(
          "last_meeting_at", meetings.getJsonObject(meetings.size() - 1).getString("starts_at"));
    }
    return Shape.CLASS.row(row.build());
  }

  List<JsonObject> meetingsOf(String studyClass) {
    return item(ItemKind.CLASS, studyClass).getJsonArray("meetings").stream()
        .map(meeting -> Build.object(meeting.asJsonObject()).add("class", studyClass).build())
        .map(Shape.MEETING::row)
        .toList();
  }

  List<JsonObject> fees() {
    return view.all(ItemKind.CLASS).stream()
        .map(item -> Shape.FEE.row(Build.object(item).add("class", item.get("id")).build()))
        .toList();
  }

  List<JsonObject> dumps(String base) {
    return view.all(ItemKind.DUMP).stream()
        .map(d -> Build.object(d).add("path", base + DumpResource.address(d) + ".zip").build())
        .map(Shape.DUMP::row)
        .toList();
  }

  List<JsonObject> errata() {
    return rows(ItemKind.ERRATUM, Shape.ERRATUM);
  }

  /** In the order in which they were raised. */
  List<JsonObject> objectionsTo(String draw) {
    DrawSheet.get(view, draw);
    return view.all(ItemKind.OBJECTION).stream()
        .filter(objection -> objection.getString("draw").equals(draw))
        .map(Shape.OBJECTION::row)
        .toList();
  }

  /** What officers decided about a draw, in their order. */
  List<JsonObject> rulingsOn(String draw) {
    DrawSheet.get(view, draw);
    return view.all(ItemKind.RULING).stream()
        .filter(ruling -> ruling.getString("draw").equals(draw))
        .map(Shape.RULING::row)
        .toList();
  }

  /** Every freeze of a draw's list, the first one first. */
  List<JsonObject> freezesOf(String base, String draw) {
    return DrawSheet.get(view, draw).freezes(base);
  }

  List<JsonObject> discounts() {
    return rows(ItemKind.DISCOUNT, Shape.DISCOUNT);
  }

  List<JsonObject> counts() {
    return view.counts().stream().flatMap(count -> count(count).stream()).toList();
  }

  JsonObject countOf(String studyClass) {
    item(ItemKind.CLASS, studyClass);
    return view.count(studyClass)
        .flatMap(this::count)
        .orElseThrow(() -> new NotServed(ProblemKind.NOT_FOUND, "counts: " + studyClass));
  }

  /** Empty for a class that was withdrawn. */
  Optional<JsonObject> count(LiveCount count) {
    return view.item(ItemKind.CLASS, count.studyClass())
        .map(
            item ->
                Build.object(item)
                    .add("class", count.studyClass())
                    .add("seats", item.get("quota"))
                    .add("applicants", count.applicants())
                    .add("as_of", PublicTime.of(count.asOf()))
                    .add("stage", count.stage())
                    .add("log_size", count.logSize())
                    .add("change_number", count.number())
                    .build())
        .map(Shape.COUNT::row);
  }

  List<JsonObject> countHistoryOf(String studyClass) {
    item(ItemKind.CLASS, studyClass);
    return view.historyOf(studyClass).stream()
        .map(
            kept ->
                Build.object()
                    .add("at", PublicTime.of(kept.at()))
                    .add("stage", kept.stage())
                    .add("class", studyClass)
                    .add("applicants", kept.applicants())
                    .build())
        .toList();
  }

  List<JsonObject> draws(Compilations compiled) {
    return DrawSheet.all(view).stream().map(sheet -> draw(sheet, compiled)).toList();
  }

  JsonObject draw(String id, Compilations compiled) {
    return draw(DrawSheet.get(view, id), compiled);
  }

  private JsonObject draw(DrawSheet sheet, Compilations compiled) {
    return sheet.row(compiled.wishSets(view, sheet.id()));
  }

  /** What the rows are made from. */
  PublicView view() {
    return view;
  }

  List<JsonObject> recordsOf(String draw) {
    DrawSheet.get(view, draw);
    return view.recordsOf(draw).stream().map(this::event).map(Shape.RECORD::row).toList();
  }

  /** That a record entered the log. */
  JsonObject event(RecordLine record) {
    return Build.object()
        .add("index", record.logIndex())
        .add("hash", record.hash())
        .add("kind", record.kind().name())
        .add("draw", record.draw())
        .add("at", PublicTime.of(record.recordedAt()))
        .build();
  }

  private List<JsonObject> rows(ItemKind kind, Shape shape) {
    return view.all(kind).stream().map(shape::row).toList();
  }

  /**
   * @throws NotServed if there is none
   */
  JsonObject item(ItemKind kind, String id) {
    return view.item(kind, id)
        .orElseThrow(() -> new NotServed(ProblemKind.NOT_FOUND, kind.word() + " " + id));
  }
}
