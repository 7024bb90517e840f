package org.artsenrol.opendata.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.Records;
import org.artsenrol.opendata.Publications;
import org.artsenrol.opendata.compiled.Compilations;
import org.artsenrol.opendata.form.PlainZip;
import org.artsenrol.opendata.store.PublicView;

/**
 * All that is public of a term as one Data Package (version 2): its catalogue and figures as
 * tables, and every file of its draws to the byte. Made of what is public alone and without a
 * clock, so the same public state gives the same bytes.
 */
final class TermPackage {
  private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

  private final PublicView view;
  private final String term;
  private final Compilations compiled;
  private final Publications publications;
  private final Rows rows;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final JsonArrayBuilder resources = Build.array();

  TermPackage(PublicView view, String term, Compilations compiled, Publications publications) {
    this.view = view;
    this.term = term;
    this.compiled = compiled;
    this.publications = publications;
    this.rows = new Rows(view);
  }

  /** The zip. */
  byte[] bytes() {
    addCatalogue();
    addDraws();
    files.put("datapackage.json", Build.bytes(descriptor()));
    return PlainZip.of(files);
  }

  private void addCatalogue() {
    List<JsonObject> classes = ofTerm(rows.classes());
    table(Route.VENUES, rows.venues());
    table(Route.TERMS, List.of(rows.term(term)));
    table(Route.STAGES, rows.stagesOf(term));
    table(Route.CLASSES, classes);
    table(
        Route.MEETINGS,
        Shape.MEETING,
        classes.stream().flatMap(c -> rows.meetingsOf(c.getString("id")).stream()).toList());
    table(Route.FEES, ofTerm(rows.fees()));
    table(Route.DISCOUNTS, ofTerm(rows.discounts()));
    table(Route.PUNCTUALITY, ofTerm(OversightRows.punctuality(view)));
    table(Route.ERRATA, rows.errata());
  }

  private void addDraws() {
    List<JsonObject> draws = ofTerm(rows.draws(compiled));
    table(Route.DRAWS, draws);
    Set<String> ids = draws.stream().map(d -> d.getString("id")).collect(Collectors.toSet());
    table(
        Route.DEVIATIONS,
        OversightRows.deviations(view, compiled).stream()
            .filter(row -> ids.contains(row.getString("draw")))
            .toList());
    var figures = new StatRows(view, compiled);
    table(Route.FILL, ofTerm(figures.fill()));
    table(Route.ODDS, ofTerm(figures.odds()));
    table(Route.FORFEITS, ofTerm(figures.forfeits()));
    table(Route.PROMOTION_DELAY, ofTerm(figures.promotionDelay()));
    draws.forEach(draw -> addDraw(draw.getString("id")));
  }

  private void addDraw(String draw) {
    for (BundleFile file : DrawSheet.documents()) {
      DrawSheet.get(view, draw)
          .published(file)
          .flatMap(line -> publications.document(draw, file, line.edition()))
          .ifPresent(bytes -> file(draw, file, bytes));
    }
    int known = view.recordsOf(draw).size();
    if (known > 0) {
      List<byte[]> records = publications.records(draw).stream().limit(known).toList();
      file(draw, BundleFile.RECORDS, Records.lines(records));
    }
    compiled.today(view, draw).ifPresent(today -> addToday(draw, new TodayRows(today)));
  }

  private void addToday(String draw, TodayRows today) {
    Map<Route, Function<TodayRows, List<JsonObject>>> lists = new TreeMap<>();
    lists.put(Route.ADMISSIONS, TodayRows::admissions);
    lists.put(Route.WAITLIST, TodayRows::waitlist);
    lists.put(Route.LAPSES, TodayRows::lapses);
    lists.put(Route.PROMOTIONS, TodayRows::promotions);
    lists.forEach(
        (route, list) -> {
          String name = route.operation();
          byte[] csv = Tables.csv(route.shape().orElseThrow(), list.apply(today), false);
          add("draws/" + draw + "/" + name + ".csv", draw + "-" + name, route, csv);
        });
  }

  private List<JsonObject> ofTerm(List<JsonObject> all) {
    return all.stream().filter(row -> row.getString("term", "").equals(term)).toList();
  }

  private void table(Route route, List<JsonObject> all) {
    table(route, route.shape().orElseThrow(), all);
  }

  private void table(Route route, Shape shape, List<JsonObject> all) {
    byte[] csv = Tables.csv(shape, all, false);
    add("data/" + route.operation() + ".csv", route.operation(), route, csv);
  }

  private void add(String path, String name, Route route, byte[] csv) {
    resources.add(
        resource(path, name, csv)
            .add("type", "table")
            .add("title", route.titleZh())
            .add("description", route.titleEn())
            .add("format", "csv")
            .add("mediatype", "text/csv")
            .add("encoding", "utf-8")
            .add("schema", TableSchema.of(route.shape().orElseThrow())));
  }

  private void file(String draw, BundleFile file, byte[] bytes) {
    boolean lines = file.path().endsWith(".ndjson");
    String name = draw + "-" + file.path().substring(0, file.path().indexOf('.'));
    resources.add(
        resource("draws/" + draw + "/" + file.path(), name, bytes)
            .add("format", lines ? "ndjson" : "json")
            .add("mediatype", (lines ? Media.NDJSON : Media.JSON).type())
            .add("encoding", "utf-8"));
  }

  private JsonObjectBuilder resource(String path, String name, byte[] bytes) {
    files.put(path, bytes);
    return Build.object()
        .add("name", name.toLowerCase(Locale.ROOT))
        .add("path", path)
        .add("bytes", bytes.length)
        .add("hash", "sha256:" + Sha256.hex(bytes));
  }

  private JsonObject descriptor() {
    JsonObject row = rows.term(term);
    var licence =
        Build.object()
            .add("name", Licence.NAME)
            .add("path", Licence.ADDRESS)
            .add("title", Wording.zh("licence.name"));
    return Build.object()
        .add("$schema", PROFILE)
        .add("name", "term-" + term)
        .add("title", Wording.zh("service.title") + " " + row.getString("name_zh"))
        .add("description", Wording.zh("service.about") + "\n\n" + Wording.en("service.about"))
        .add("licenses", Build.array().add(licence))
        .add("attribution", Licence.attribution())
        .add("resources", resources)
        .build();
  }
}
