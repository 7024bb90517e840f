package org.artsenrol.opendata.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.Records;
import org.artsenrol.opendata.Publications;
import org.artsenrol.opendata.log.LogFiles;
import org.artsenrol.opendata.store.DocumentLine;
import org.artsenrol.opendata.store.Views;

/**
 * Where askers are served: looks whether the bytes are at hand, has them made if not, and sends
 * them. What is at hand is forgotten oldest first and never served after a change.
 */
@ApplicationScoped
public class Desk {
  private static final long MEMORY_BYTES = 128L << 20;

  @Inject private Views views;
  @Inject private Publications publications;
  @Inject private LogFiles log;
  @Inject private Shelf shelf;

  private final Spool spool = new Spool();
  private final Set<String> ready = ConcurrentHashMap.newKeySet();

  private final Cache<Key, Payload> atHand =
      Caffeine.newBuilder()
          .maximumWeight(MEMORY_BYTES)
          .weigher((Key key, Payload payload) -> payload.weight())
          .build();

  /** What the bytes are made of: equal keys, equal bytes. */
  private record Key(Object what, Object version) {}

  protected Desk() {}

  public Desk(Views views, Publications publications, LogFiles log, Shelf shelf) {
    this.views = views;
    this.publications = publications;
    this.log = log;
    this.shelf = shelf;
  }

  /** A collection: a page of it as JSON, the whole of it as a table. */
  Answer many(Ask ask, Route route, Function<Rows, List<JsonObject>> question) {
    Media media = ask.media(route.media());
    Selection selection = Selection.of(ask, route);
    Showing showing = showing();
    Supplier<Payload> making =
        () -> {
          List<JsonObject> rows = selection.filter(question.apply(new Rows(showing.view())));
          return media == Media.JSON
              ? page(ask, route, showing, Page.of(shape(route), rows, selection))
              : table(media, shape(route), rows, selection.excel());
        };
    return shown(ask, route, List.of(ask.path(), media, selection), showing, making);
  }

  /** One row. */
  Answer one(Ask ask, Route route, Function<Rows, JsonObject> question) {
    Media media = ask.media(route.media());
    boolean excel = Selection.of(ask, route).excel();
    Showing showing = showing();
    Supplier<Payload> making =
        () -> {
          JsonObject row = question.apply(new Rows(showing.view()));
          return media == Media.JSON
              ? Payload.of(media, envelope(ask, route, showing).of(row))
              : table(media, shape(route), List.of(row), excel);
        };
    return shown(ask, route, List.of(ask.path(), media, excel), showing, making);
  }

  /** What is published in another program's form. */
  Answer written(Ask ask, Route route, Function<Rows, byte[]> writing) {
    Media media = ask.media(route.media());
    Showing showing = showing();
    return shown(
        ask,
        route,
        List.of(ask.path(), media),
        showing,
        () -> Payload.of(media, writing.apply(new Rows(showing.view()))));
  }

  /** A document that depends on nothing that is published. */
  Answer fixed(Ask ask, Route route, Supplier<JsonObject> document) {
    Media media = ask.media(route.media());
    return lasting(
        ask,
        route,
        List.of(ask.base(), ask.path()),
        () -> Payload.of(media, Build.bytes(document.get())));
  }

  /** A published file, to the byte. */
  Answer published(Ask ask, Route route, String draw) {
    Media media = ask.media(route.media());
    BundleFile file = route.file().orElseThrow();
    DrawSheet sheet = DrawSheet.get(showing().view(), draw);
    DocumentLine line = sheet.mustHave(file);
    Supplier<Payload> making = () -> spooled(line).payload(media, line.sha256());
    return sheet.mayBeReplaced(file)
        ? answer(
            ask,
            Freshness.LIVE,
            new Key(line, List.of(line, true)),
            () -> newest(draw, file),
            making)
        : lasting(ask, route, line, making);
  }

  /** What the newest freeze in the log brings, and whether there may be another one. */
  private Object newest(String draw, BundleFile file) {
    DrawSheet sheet = DrawSheet.get(showing().view(), draw);
    return List.of(sheet.mustHave(file), sheet.mayBeReplaced(file));
  }

  /** What one freeze of a draw brought, also when a later one replaced it. */
  Answer published(Ask ask, Route route, String draw, String number) {
    Media media = ask.media(route.media());
    BundleFile file = route.file().orElseThrow();
    DocumentLine line =
        DrawSheet.get(showing().view(), draw)
            .published(file, number)
            .orElseThrow(
                () -> new NotServed(ProblemKind.NOT_FOUND, "freeze " + number + " of " + draw));
    return lasting(ask, route, line, () -> spooled(line).payload(media, line.sha256()));
  }

  /** A draw's records: their bytes as lines, or their index as a collection. */
  Answer records(Ask ask, String draw) {
    if (ask.media(Route.RECORDS.media()) != Media.NDJSON) {
      return many(ask, Route.RECORDS, rows -> rows.recordsOf(draw));
    }
    Showing showing = showing();
    DrawSheet.get(showing.view(), draw);
    return shown(
        ask,
        Route.RECORDS,
        List.of(draw, BundleFile.RECORDS),
        showing,
        () -> Payload.of(Media.NDJSON, Records.lines(publications.records(draw))));
  }

  /** All that the offline verifier needs. */
  Answer bundle(Ask ask, String draw) {
    ask.media(Route.BUNDLE.media());
    Showing showing = showing();
    DrawSheet.get(showing.view(), draw).mustBeWhole();
    return answer(
        ask,
        Route.BUNDLE,
        List.of(draw, Route.BUNDLE),
        () -> List.of(showing().version(Route.BUNDLE), log.seen()),
        () -> BundleBody.payload(bundleOf(showing, draw)));
  }

  private Map<BundleFile, Bundle.Content> bundleOf(Showing showing, String draw) {
    var files = new EnumMap<BundleFile, Bundle.Content>(BundleFile.class);
    for (BundleFile file : DrawSheet.documents()) {
      files.put(file, spooled(showing.view().document(draw, file).orElseThrow()));
    }
    log.of(draw, showing.view().version().logSize())
        .forEach((file, bytes) -> files.put(file, Bundle.Content.of(bytes)));
    return files;
  }

  private Spooled spooled(DocumentLine line) {
    return spool.file(
        line.sha256(),
        () -> publications.document(line.draw(), line.file(), line.edition()).orElseThrow());
  }

  /** Lays large files ready that were published since the last time, before anybody asks. */
  public void layReady() {
    showing().view().files().filter(line -> ready.add(line.sha256())).forEach(this::spooled);
  }

  @PreDestroy
  void leave() {
    spool.clear();
  }

  /**
   * Something else, made by whoever knows it.
   *
   * @param version what the bytes are made of: as long as it stays equal, so do they
   */
  Answer answer(Ask ask, Route route, Object what, Supplier<?> version, Supplier<Payload> making) {
    return answer(ask, route.freshness(), what, version, making);
  }

  /** The same, of another freshness than the route's. */
  Answer answer(
      Ask ask, Freshness freshness, Object what, Supplier<?> version, Supplier<Payload> making) {
    return answer(ask, freshness, new Key(what, version.get()), version, making);
  }

  /** Bytes that will not change as long as this program runs. */
  private Answer lasting(Ask ask, Route route, Object what, Supplier<Payload> making) {
    return answer(ask, route, what, () -> Freshness.IMMUTABLE, making);
  }

  /** Bytes made from what is shown. */
  private Answer shown(
      Ask ask, Route route, Object what, Showing showing, Supplier<Payload> making) {
    Key key = new Key(what, showing.version(route));
    return answer(ask, route.freshness(), key, () -> showing().version(route), making);
  }

  private Answer answer(
      Ask ask, Freshness freshness, Key key, Supplier<?> version, Supplier<Payload> making) {
    Payload payload = atHand.get(key, absent -> making.get());
    shelf.keep(ask, payload, freshness, key.version(), version);
    return Answer.of(payload, freshness, ask);
  }

  /** Equal for two moments between which nothing was published. */
  Object version() {
    return views.newest().version();
  }

  private Showing showing() {
    return new Showing(views.newest());
  }

  private static Payload page(Ask ask, Route route, Showing showing, Page page) {
    String address = ask.base() + ask.path();
    Optional<String> next = page.next().map(query -> address + query);
    return Payload.of(Media.JSON, envelope(ask, route, showing).of(page, address), next);
  }

  private static Envelope envelope(Ask ask, Route route, Showing showing) {
    return new Envelope(ask.base(), shape(route), showing.asOf(route), showing.changeNumber(route));
  }

  private static Payload table(Media media, Shape shape, List<JsonObject> rows, boolean excel) {
    byte[] bytes = media == Media.CSV ? Tables.csv(shape, rows, excel) : Tables.ndjson(rows);
    return Payload.of(media, bytes);
  }

  private static Shape shape(Route route) {
    return route.shape().orElseThrow();
  }
}
