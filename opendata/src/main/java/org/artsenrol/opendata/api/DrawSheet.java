package org.artsenrol.opendata.api;

import static java.util.stream.Collectors.toCollection;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.artsenrol.lottery.WishSets;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordClock;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.PublicTime;
import org.artsenrol.opendata.log.KeyRotation;
import org.artsenrol.opendata.store.DocumentLine;
import org.artsenrol.opendata.store.PublicView;
import org.artsenrol.opendata.store.RecordLine;

/** What is public of one draw: read from its stage, its rules and the log's index. */
final class DrawSheet {
  private static final String LOTTERY = "lottery";
  private static final String DESK = "desk";
  private static final String DEMO = "demo";

  /** The files of a draw that a record announces each. */
  private static final Set<BundleFile> DOCUMENTS =
      Stream.of(BundleFile.values())
          .filter(file -> file.announcedBy().isPresent())
          .collect(toCollection(() -> EnumSet.noneOf(BundleFile.class)));

  private final PublicView view;
  private final String id;
  private final Optional<JsonObject> stage;
  private final Optional<LogRecord> rules;

  private DrawSheet(PublicView view, String id) {
    this.view = view;
    this.id = id;
    this.stage = view.item(ItemKind.STAGE, id).filter(DrawSheet::isDraw);
    this.rules = view.rules(id);
  }

  static boolean isDraw(JsonObject stage) {
    return stage.getString("kind").equals(LOTTERY);
  }

  /** Every draw that is planned by a stage or told of by a record. */
  static List<DrawSheet> all(PublicView view) {
    var ids = new TreeSet<>(view.draws());
    ids.remove(KeyRotation.LOG);
    view.all(ItemKind.STAGE).stream()
        .filter(DrawSheet::isDraw)
        .forEach(stage -> ids.add(stage.getString("id")));
    return ids.stream().map(id -> new DrawSheet(view, id)).toList();
  }

  /**
   * @throws NotServed if nobody has told of such a draw
   */
  static DrawSheet get(PublicView view, String id) {
    var sheet = new DrawSheet(view, id);
    boolean told = !view.recordsOf(id).isEmpty() && !id.equals(KeyRotation.LOG);
    if (sheet.stage.isEmpty() && !told) {
      throw new NotServed(ProblemKind.NOT_FOUND, "draw " + id);
    }
    return sheet;
  }

  String id() {
    return id;
  }

  /**
   * @param wishes counted over the frozen list; empty before it is public
   */
  JsonObject row(Optional<WishSets> wishes) {
    JsonObjectBuilder row = stage.map(Build::object).orElseGet(Build::object);
    row.add("id", id).add("stage", id).add("kind", kind()).add("state", state());
    rules.ifPresent(record -> addRules(row, record));
    wishes.ifPresent(
        counted ->
            row.add("entries", counted.entries())
                .add("unique_wish_sets", counted.unique())
                .add("unique_wish_share", Build.decimal(counted.share())));
    promisedAt().ifPresent(moment -> row.add("promised_at", PublicTime.of(moment)));
    view.recordOf(id, RecordKind.RESULT)
        .ifPresent(result -> row.add("actual_at", PublicTime.of(result.recordedAt())));
    voiding().ifPresent(record -> addVoid(row, record));
    for (BundleFile file : documents()) {
      published(file).ifPresent(line -> row.add(digestField(file), line.sha256()));
    }
    return Shape.DRAW.row(row.build());
  }

  /** What has records and no rules, and is not planned as a lottery, is a desk. */
  private String kind() {
    return stage.isEmpty() && rules.isEmpty() ? DESK : LOTTERY;
  }

  private static String digestField(BundleFile file) {
    return file.path().substring(0, file.path().indexOf('.')) + "_sha256";
  }

  private Optional<RecordLine> voiding() {
    return view.recordOf(id, RecordKind.VOID);
  }

  private void addVoid(JsonObjectBuilder row, RecordLine record) {
    row.add("voided_at", PublicTime.of(record.recordedAt()));
    view.all(ItemKind.RULING).stream()
        .filter(ruling -> ruling.getString("record").equals(record.hash()))
        .findFirst()
        .ifPresent(
            ruling -> {
              row.add("void_reason", ruling.getString("reason"));
              Optional.ofNullable(ruling.get("successor")).ifPresent(s -> row.add("successor", s));
            });
  }

  private String state() {
    if (voiding().isPresent()) {
      return "void";
    }
    if (view.recordOf(id, RecordKind.RESULT).isPresent()) {
      return "drawn";
    }
    if (view.recordOf(id, RecordKind.FREEZE).isPresent()) {
      return "frozen";
    }
    return rules.isPresent() ? "announced" : "planned";
  }

  private static void addRules(JsonObjectBuilder row, LogRecord record) {
    List<String> entropy = sources(record.body());
    row.add("clock", record.clock().word()).add("entropy", Build.texts(entropy));
    text(record.body(), "venue").ifPresent(venue -> row.add("venue", venue));
    text(record.body(), "term").ifPresent(term -> row.add("term", term));
    if (record.clock() == RecordClock.DEMO || entropy.contains(DEMO)) {
      row.add("proven", false)
          .add("notice_zh", Wording.zh("draw.demo"))
          .add("notice_en", Wording.en("draw.demo"));
    }
  }

  /** The types of the random sources that the rules name, for example {@code drand}. */
  private static List<String> sources(Json.Members rules) {
    var types = new ArrayList<String>();
    if (rules.values().get("manifest") instanceof Json.Members manifest
        && manifest.values().get("entropy") instanceof Json.Items sources) {
      for (Json source : sources.values()) {
        text((Json.Members) source, "type").ifPresent(types::add);
      }
    }
    return types;
  }

  private static Optional<String> text(Json.Members json, String key) {
    return json.values().get(key) instanceof Json.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  /** The rules' T decides; before there are rules, the stage's plan is what is promised. */
  private Optional<Instant> promisedAt() {
    return rules
        .flatMap(record -> text(record.body(), "T"))
        .map(Instant::parse)
        .or(() -> planned("draws_at"));
  }

  /** When this file is due, as far as anybody has promised. */
  Optional<Instant> dueAt(BundleFile file) {
    return switch (file) {
      case RULES -> planned("opens_at");
      case MANIFEST, ENTRIES -> planned("closes_at");
      default -> promisedAt();
    };
  }

  private Optional<Instant> planned(String field) {
    return stage
        .filter(s -> s.containsKey(field))
        .map(s -> OffsetDateTime.parse(s.getString(field)).toInstant());
  }

  /**
   * @throws NotServed with the moment it is due, if it is not there yet
   */
  DocumentLine mustHave(BundleFile file) {
    return published(file).orElseThrow(() -> NotServed.notYet(id + " " + file.path(), dueAt(file)));
  }

  /**
   * What one freeze brought.
   *
   * @param number of the freeze, from 1, as it stands in an address
   */
  Optional<DocumentLine> published(BundleFile file, String number) {
    return number.matches("[1-9]\\d{0,3}")
        ? view.document(id, file, Integer.parseInt(number))
        : Optional.empty();
  }

  /**
   * @throws NotServed naming the first file that is still missing
   */
  void mustBeWhole() {
    documents().forEach(this::mustHave);
  }

  Optional<DocumentLine> published(BundleFile file) {
    return view.document(id, file);
  }

  /** Whether a freeze may still replace this file: until the draw is done. */
  boolean mayBeReplaced(BundleFile file) {
    return file.announcedBy().equals(Optional.of(RecordKind.FREEZE))
        && view.recordOf(id, RecordKind.RESULT).isEmpty();
  }

  /**
   * Every freeze in the log with what it brought.
   *
   * @param base where the open data begin
   */
  List<JsonObject> freezes(String base) {
    List<RecordLine> freezes = view.recordsOf(id, RecordKind.FREEZE);
    return IntStream.rangeClosed(1, freezes.size())
        .mapToObj(number -> freeze(base, number, freezes))
        .toList();
  }

  private JsonObject freeze(String base, int number, List<RecordLine> freezes) {
    RecordLine record = freezes.get(number - 1);
    var row =
        Build.object()
            .add("number", number)
            .add("record", record.logIndex())
            .add("hash", record.hash())
            .add("at", PublicTime.of(record.recordedAt()))
            .add("superseded", number < freezes.size());
    for (Route route : List.of(Route.FREEZE_MANIFEST, Route.FREEZE_ENTRIES)) {
      BundleFile file = route.file().orElseThrow();
      view.document(id, file, number).ifPresent(line -> row.add(digestField(file), line.sha256()));
      String address = route.path().replace("{id}", id).replace("{number}", "" + number);
      row.add(digestField(file).replace("sha256", "path"), base + address);
    }
    return Shape.FREEZE.row(row.build());
  }

  static Set<BundleFile> documents() {
    return DOCUMENTS;
  }
}
