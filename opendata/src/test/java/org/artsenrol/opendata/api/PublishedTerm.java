package org.artsenrol.opendata.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.artsenrol.opendata.Samples.NOON;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.Publications;
import org.artsenrol.opendata.Samples;
import org.artsenrol.opendata.SettledDraw;
import org.artsenrol.opendata.compiled.Compilations;
import org.artsenrol.opendata.log.LogBook;
import org.artsenrol.opendata.log.LogFiles;
import org.artsenrol.opendata.store.Database;
import org.artsenrol.opendata.store.Dumps;
import org.artsenrol.opendata.store.Integrator;
import org.artsenrol.opendata.store.PublicView;
import org.artsenrol.opendata.store.SignerInMemory;
import org.artsenrol.opendata.store.StoredPublications;
import org.artsenrol.opendata.store.StoredTallies;
import org.artsenrol.opendata.store.Views;
import org.artsenrol.opendata.witness.Cosignatures;

/** A term with one venue, two stages and two classes on a real database, and who serves it. */
final class PublishedTerm implements AutoCloseable {
  final Database database = Database.h2();
  final Compilations compiled = new Compilations(new StoredPublications(database.reader()));
  private final Views views = new Views(database.reader());
  private final SignerInMemory signer = new SignerInMemory();
  final Desk desk =
      new Desk(
          views,
          new StoredPublications(database.reader()),
          new LogFiles(
              database.reader(),
              new LogBook(database.reader()),
              new Cosignatures(database.reader())),
          new Shelf());

  PublishedTerm() {
    publish(
        p -> {
          p.item(ItemKind.VENUE, Samples.venue("dadun", "大墩文化中心"));
          p.item(ItemKind.TERM, Samples.term("2027s"));
          p.item(ItemKind.STAGE, Samples.stage(SettledDraw.DRAW, "lottery"));
          p.item(ItemKind.STAGE, Samples.stage("dadun-2027s-2", "first_come"));
          p.item(ItemKind.CLASS, Samples.studyClass(SettledDraw.CLASS, "dadun"));
          p.item(ItemKind.CLASS, Samples.studyClass(SettledDraw.OTHER, "dadun"));
        });
  }

  void publish(Consumer<Publications> act) {
    database.commit(
        em -> {
          act.accept(new StoredPublications(em));
          return null;
        });
    database.commit(em -> new Integrator(em, signer).run(NOON));
    views.refresh();
  }

  /** The dumps kept; each act is a transaction of its own. */
  Dumps dumps() {
    return new Dumps(database.reader()) {
      @Override
      public boolean keep(String id, LocalDate day, byte[] bytes) {
        return database.commit(em -> new Dumps(em).keep(id, day, bytes));
      }
    };
  }

  Views views() {
    return views;
  }

  void count(String studyClass, int by) {
    database.commit(
        em -> {
          new StoredTallies(em).move(SettledDraw.DRAW, Map.of(studyClass, by));
          return null;
        });
    database.commit(em -> new Integrator(em, signer).run(NOON));
    views.refresh();
  }

  PublicView view() {
    return views.newest();
  }

  /** The rows of a collection as JSON has them. */
  List<JsonObject> data(String path, Route route, Function<Rows, List<JsonObject>> question) {
    return json(desk.many(ask(path), route, question))
        .getJsonArray("data")
        .getValuesAs(JsonObject.class);
  }

  static Ask ask(String path) {
    return ask(path, "");
  }

  static Ask ask(String path, String accept) {
    return new Ask("/open/v1", path, accept, "", Holding.NOTHING, Map.of(), path + " " + accept);
  }

  static JsonObject json(Answer answer) {
    return Json.createReader(new ByteArrayInputStream(Truth.checked(answer).body().bytes()))
        .readObject();
  }

  static String text(Answer answer) {
    return new String(answer.body().bytes(), UTF_8);
  }

  @Override
  public void close() {
    database.close();
  }
}
