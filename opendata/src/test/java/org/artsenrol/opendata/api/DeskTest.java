package org.artsenrol.opendata.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.artsenrol.opendata.Samples.DRAW;
import static org.artsenrol.opendata.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.Records;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.Publications;
import org.artsenrol.opendata.Samples;
import org.artsenrol.opendata.compiled.Compilations;
import org.artsenrol.opendata.log.LogBook;
import org.artsenrol.opendata.log.LogFiles;
import org.artsenrol.opendata.store.Database;
import org.artsenrol.opendata.store.Integrator;
import org.artsenrol.opendata.store.SignerInMemory;
import org.artsenrol.opendata.store.StoredPublications;
import org.artsenrol.opendata.store.StoredTallies;
import org.artsenrol.opendata.store.Views;
import org.artsenrol.opendata.witness.Cosignatures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what is handed over to the bytes that are read, on a real database. */
class DeskTest {
  private static final String CLASS = "dadun-2027s-001";

  private final Database database = Database.h2();
  private final Views views = new Views(database.reader());
  private final Compilations compiled = new Compilations(new StoredPublications(database.reader()));
  private final SignerInMemory signer = new SignerInMemory();
  private final LogBook book = new LogBook(database.reader());
  private final Desk desk =
      new Desk(
          views,
          new StoredPublications(database.reader()),
          new LogFiles(database.reader(), book, new Cosignatures(database.reader())),
          new Shelf());

  @BeforeEach
  void publishACatalogue() {
    publish(
        p -> {
          p.item(ItemKind.VENUE, Samples.venue("dadun", "大墩文化中心"));
          p.item(ItemKind.VENUE, Samples.venue("seaport", "港區藝術中心"));
          p.item(ItemKind.TERM, Samples.term("2027s"));
          p.item(ItemKind.STAGE, Samples.stage(DRAW, "lottery"));
          p.item(ItemKind.STAGE, Samples.stage("dadun-2027s-2", "first_come"));
          p.item(ItemKind.CLASS, Samples.studyClass(CLASS, "dadun"));
          p.item(ItemKind.CLASS, Samples.studyClass("seaport-2027s-001", "seaport"));
        });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void collectionSaysHowOldItIsAndUnderWhichLicence() {
    JsonObject venues = json(desk.many(ask("/venues"), Route.VENUES, Rows::venues));
    assertThat(venues.getJsonArray("data")).hasSize(2);
    JsonObject meta = venues.getJsonObject("meta");
    assertThat(meta.getString("as_of")).isEqualTo("2026-12-30T12:00:00+08:00");
    assertThat(meta.getInt("change_number")).isEqualTo(7);
    assertThat(meta.getInt("count")).isEqualTo(2);
    assertThat(meta.getString("schema")).isEqualTo("/open/v1/schemas/venue-list.schema.json");
    assertThat(meta.getString("license")).isEqualTo("https://data.gov.tw/license");
    assertThat(meta.getJsonObject("attribution").keySet()).containsExactly("zh", "en");
  }

  @Test
  void classesAreFilteredByVenueAndTerm() {
    assertThat(ids("/classes", Map.of("venue", "seaport"))).containsExactly("seaport-2027s-001");
    assertThat(ids("/classes", Map.of("term", "2027s"))).hasSize(2);
    assertThat(ids("/classes", Map.of("term", "1999s"))).isEmpty();
  }

  @Test
  void classHasNoNestedMeetingsButTheirCountAndBounds() {
    JsonObject data =
        json(desk.one(ask("/classes/" + CLASS), Route.CLASS, r -> r.studyClass(CLASS)))
            .getJsonObject("data");
    assertThat(data).doesNotContainKey("meetings");
    assertThat(data.getInt("meeting_count")).isEqualTo(2);
    assertThat(data.getString("last_meeting_at")).isEqualTo("2027-02-16T09:00:00+08:00");
  }

  @Test
  void feesAndMeetingsAreReadFromTheClass() {
    assertThat(data("/fees", Route.FEES, Rows::fees).get(0))
        .isEqualTo(
            Json.createObjectBuilder()
                .add("class", CLASS)
                .add("venue", "dadun")
                .add("term", "2027s")
                .add("title_zh", "書法入門")
                .add("fee", 2800)
                .add("materials_fee", 0)
                .build());
    assertThat(data("/classes/" + CLASS + "/meetings", Route.MEETINGS, r -> r.meetingsOf(CLASS)))
        .hasSize(2);
  }

  @Test
  void changeIsServedAsSoonAsItIsOrdered() {
    String before = tag(desk.many(ask("/venues"), Route.VENUES, Rows::venues));
    publish(p -> p.item(ItemKind.VENUE, Samples.venue("dadun", "大墩")));
    Answer after = desk.many(ask("/venues"), Route.VENUES, Rows::venues);
    assertThat(tag(after)).isNotEqualTo(before);
    assertThat(text(after)).contains("\"大墩\"");
  }

  @Test
  void bytesAreMadeOncePerChange() {
    Answer first = desk.many(ask("/venues"), Route.VENUES, Rows::venues);
    Answer again =
        desk.many(
            ask("/venues"),
            Route.VENUES,
            rows -> {
              throw new AssertionError("made again");
            });
    assertThat(again.body()).isSameAs(first.body());
  }

  @Test
  void unknownIdIsAProblem() {
    assertThatThrownBy(() -> desk.one(ask("/venues/x"), Route.VENUE, rows -> rows.venue("xxx")))
        .isInstanceOf(NotServed.class)
        .hasMessageContaining("venue xxx");
  }

  @Test
  void unacceptableFormIsAProblem() {
    Ask ask = ask("/venues", "application/xml", Map.of());
    assertThatThrownBy(() -> desk.many(ask, Route.VENUES, Rows::venues))
        .hasMessageContaining("application/json, text/csv, application/x-ndjson");
  }

  @Test
  void countsAreShownToTheMinuteAndMoveWithTheCounting() {
    count(31, NOON.plusSeconds(59));
    assertThat(data("/counts", Route.COUNTS, Rows::counts))
        .containsExactly(
            Json.createObjectBuilder()
                .add("class", CLASS)
                .add("venue", "dadun")
                .add("term", "2027s")
                .add("seats", 25)
                .add("applicants", 31)
                .add("as_of", "2026-12-30T12:00:00+08:00")
                .add("stage", DRAW)
                .add("log_size", 0)
                .add("change_number", 8)
                .build());
    count(1, NOON.plusSeconds(61));
    assertThat(text(desk.many(ask("/counts"), Route.COUNTS, Rows::counts)))
        .contains("\"applicants\":32");
  }

  @Test
  void movingCountsLeaveTheBytesOfTheCatalogueAsTheyAre() {
    Answer before = desk.many(ask("/venues"), Route.VENUES, Rows::venues);
    count(1, NOON.plusSeconds(10));
    Answer after = desk.many(ask("/venues"), Route.VENUES, Rows::venues);
    assertThat(after.body()).isSameAs(before.body());
  }

  @Test
  void historyTellsWhatACountWasAtFullHours() {
    count(3, NOON);
    count(2, NOON.plus(Duration.ofMinutes(59)));
    count(1, NOON.plus(Duration.ofMinutes(61)));
    assertThat(
            data(
                "/classes/" + CLASS + "/counts/history",
                Route.COUNT_HISTORY,
                rows -> rows.countHistoryOf(CLASS)))
        .containsExactly(
            Json.createObjectBuilder()
                .add("at", "2026-12-30T13:00:00+08:00")
                .add("stage", DRAW)
                .add("class", CLASS)
                .add("applicants", 5)
                .build());
  }

  @Test
  void withdrawnClassIsCountedNoMore() {
    count(1, NOON);
    publish(p -> p.withdrawItem(ItemKind.CLASS, CLASS));
    assertThat(data("/counts", Route.COUNTS, Rows::counts)).isEmpty();
  }

  private void count(int by, Instant now) {
    database.commit(
        em -> {
          new StoredTallies(em).move(DRAW, Map.of(CLASS, by));
          return null;
        });
    database.commit(em -> new Integrator(em, signer).run(now));
    views.refresh();
  }

  @Test
  void plannedDrawPromisesItsTime() {
    JsonObject draw = drawRow();
    assertThat(draw.getString("state")).isEqualTo("planned");
    assertThat(draw.getString("promised_at")).isEqualTo("2027-01-05T10:00:00+08:00");
    assertThat(draw).doesNotContainKeys("actual_at", "clock", "proven");
  }

  @Test
  void onlyLotteryStagesAreDraws() {
    assertThat(data("/draws", Route.DRAWS, r -> r.draws(compiled)))
        .extracting(row -> row.getString("id"))
        .containsExactly(DRAW);
  }

  @Test
  void demonstrationDrawSaysThatNothingIsProven() {
    publish(p -> p.publish(Samples.demoRules()));
    JsonObject draw = drawRow();
    assertThat(draw.getString("state")).isEqualTo("announced");
    assertThat(draw.getString("clock")).isEqualTo("demo");
    assertThat(draw.getJsonArray("entropy").getString(0)).isEqualTo("demo");
    assertThat(draw.getBoolean("proven")).isFalse();
    assertThat(draw.getString("notice_zh")).contains("不具任何證明力");
    assertThat(draw.getString("notice_en")).contains("nothing is proven");
  }

  @Test
  void unpublishedResultSaysWhenItIsDue() {
    assertThatThrownBy(() -> desk.published(ask("/draws/" + DRAW + "/result"), Route.RESULT, DRAW))
        .isInstanceOfSatisfying(
            NotServed.class,
            no -> {
              assertThat(no.kind()).isEqualTo(ProblemKind.NOT_YET_PUBLISHED);
              assertThat(no.availableAt()).contains(Instant.parse("2027-01-05T02:00:00Z"));
            });
  }

  @Test
  void fileWaitsForTheRecordThatAnnouncesIt() {
    publish(p -> p.document(DRAW, BundleFile.RESULT, bytes("{}")));
    assertThat(drawRow()).doesNotContainKey("result_sha256");
    assertThatThrownBy(() -> desk.published(ask("/draws/" + DRAW + "/result"), Route.RESULT, DRAW))
        .hasMessageContaining("NOT_YET_PUBLISHED");
  }

  @Test
  void publishedFilesAreServedToTheByteForEver() {
    publishADraw();
    for (Route route :
        List.of(Route.RULES, Route.MANIFEST, Route.ENTRIES, Route.ENTROPY, Route.RESULT)) {
      Answer answer = desk.published(ask("/draws/" + DRAW + "/x"), route, DRAW);
      assertThat(text(answer)).isEqualTo("{\"file\":\"" + route.file().get().path() + "\"}");
      assertThat(answer.headers().get("Cache-Control")).contains("immutable");
    }
    assertThat(drawRow().getString("state")).isEqualTo("drawn");
    assertThat(drawRow().getString("actual_at")).isEqualTo("2026-12-30T12:00:00+08:00");
    assertThat(drawRow()).containsKeys("rules_sha256", "entries_sha256", "result_sha256");
  }

  @Test
  void recordsAreServedAsTheirOwnBytesInOrder() {
    publishADraw();
    Answer answer = desk.records(ask("/draws/" + DRAW + "/records"), DRAW);
    assertThat(Records.parse(answer.body().bytes()))
        .extracting(record -> record.kind())
        .containsExactly(
            RecordKind.RULES, RecordKind.FREEZE, RecordKind.ENTROPY, RecordKind.RESULT);
    Ask asCsv = ask("/draws/" + DRAW + "/records", "text/csv", Map.of());
    assertThat(text(desk.records(asCsv, DRAW)).lines()).hasSize(5);
  }

  @Test
  void bundleHoldsExactlyWhatTheVerifierReads() throws IOException {
    assertThatThrownBy(() -> desk.bundle(ask("/draws/" + DRAW + "/bundle"), DRAW))
        .hasMessageContaining("NOT_YET_PUBLISHED");
    publishADraw();
    Answer answer = desk.bundle(ask("/draws/" + DRAW + "/bundle"), DRAW);
    List<String> names = new ArrayList<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body().bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names)
        .containsExactlyInAnyOrder(
            "rules.json",
            "manifest.json",
            "entries.ndjson",
            "entropy.json",
            "result.json",
            "records.ndjson",
            "log/checkpoint",
            "log/proofs.json");
  }

  private void publishADraw() {
    publish(
        p -> {
          p.publish(Samples.demoRules());
          for (RecordKind kind :
              List.of(RecordKind.FREEZE, RecordKind.ENTROPY, RecordKind.RESULT)) {
            p.publish(Samples.record(kind, NOON));
          }
          for (BundleFile file : DrawSheet.documents()) {
            p.document(DRAW, file, bytes("{\"file\":\"" + file.path() + "\"}"));
          }
        });
  }

  private void publish(Consumer<Publications> act) {
    database.commit(
        em -> {
          act.accept(new StoredPublications(em));
          return null;
        });
    database.commit(em -> new Integrator(em, signer).run(NOON));
    views.refresh();
  }

  private JsonObject drawRow() {
    return json(desk.one(ask("/draws/" + DRAW), Route.DRAW, rows -> rows.draw(DRAW, compiled)))
        .getJsonObject("data");
  }

  private List<String> ids(String path, Map<String, String> query) {
    return json(desk.many(ask(path, query), Route.CLASSES, Rows::classes))
        .getJsonArray("data")
        .getValuesAs(row -> row.asJsonObject().getString("id"));
  }

  private List<JsonObject> data(
      String path, Route route, Function<Rows, List<JsonObject>> question) {
    return json(desk.many(ask(path), route, question))
        .getJsonArray("data")
        .getValuesAs(JsonObject.class);
  }

  private static Ask ask(String path) {
    return ask(path, Map.of());
  }

  static Ask ask(String path, Map<String, String> query) {
    return ask(path, "", query);
  }

  private static Ask ask(String path, String accept, Map<String, String> query) {
    return new Ask(
        "/open/v1", path, accept, "", Holding.NOTHING, query, path + query + "\n" + accept);
  }

  private static JsonObject json(Answer answer) {
    return Json.createReader(new ByteArrayInputStream(Truth.checked(answer).body().bytes()))
        .readObject();
  }

  private static String text(Answer answer) {
    return new String(answer.body().bytes(), UTF_8);
  }

  private static String tag(Answer answer) {
    return answer.headers().get("ETag");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
