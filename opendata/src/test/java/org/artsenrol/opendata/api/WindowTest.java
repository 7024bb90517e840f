package org.artsenrol.opendata.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.artsenrol.opendata.Samples.DRAW;
import static org.artsenrol.opendata.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.Publications;
import org.artsenrol.opendata.Samples;
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

/** What goes out at once, what goes on to the resources, and what is refused before them. */
class WindowTest {
  private static final String CLASS = "dadun-2027s-001";
  private static final byte[] RULES = "{\"term\":\"2027s\"}".repeat(100).getBytes(UTF_8);
  private static final String RULES_ADDRESS = "/open/v1/draws/" + DRAW + "/rules";

  private final Database database = Database.h2();
  private final SignerInMemory signer = new SignerInMemory();
  private final HandClock clock = new HandClock(NOON);
  private final Shelf shelf = new Shelf();
  private final Views views = new Views(database.reader());
  private final Desk desk =
      new Desk(
          views,
          new StoredPublications(database.reader()),
          new LogFiles(
              database.reader(),
              new LogBook(database.reader()),
              new Cosignatures(database.reader())),
          shelf);
  private final Window window =
      new Window(shelf, new Turnstile(new Rate(3, Duration.ofMinutes(1), Set.of()), clock), clock);

  @BeforeEach
  void publish() {
    publish(
        p -> {
          p.item(ItemKind.VENUE, Samples.venue("dadun", "大墩文化中心"));
          p.item(ItemKind.STAGE, Samples.stage(DRAW, "lottery"));
          p.item(ItemKind.CLASS, Samples.studyClass(CLASS, "dadun"));
          p.publish(Samples.record(RecordKind.RULES, NOON));
          p.document(DRAW, BundleFile.RULES, RULES);
        });
    count(31, NOON);
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

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatWasAskedBeforeGoesOutWithTheSameHeadersAndBytes() throws Exception {
    Answer first = askForRules("gzip");
    Exchange again = see(get(RULES_ADDRESS).with("Accept-Encoding", "gzip"));
    assertThat(again.wentOn).isFalse();
    assertThat(again.status).isEqualTo(200);
    assertThat(again.headers).containsAllEntriesOf(first.headers());
    assertThat(again.headers).containsEntry("Content-Encoding", "gzip");
    assertThat(again.body()).isEqualTo(first.body().bytes());
  }

  @Test
  void servingWhatWasAskedBeforeMakesNoStatement() throws Exception {
    askForRules("");
    askForCounts();
    long before = database.statements();
    assertThat(before).isPositive();
    for (int i = 0; i < 10; i++) {
      assertThat(see(get(RULES_ADDRESS)).status).isEqualTo(200);
      assertThat(see(get("/open/v1/counts")).status).isEqualTo(200);
      assertThat(see(get(RULES_ADDRESS).with("If-None-Match", tag(RULES))).status).isEqualTo(304);
    }
    assertThat(database.statements()).isEqualTo(before);
  }

  @Test
  void otherWordsGoOn() throws Exception {
    askForRules("");
    assertThat(see(get(RULES_ADDRESS).with("Accept", "text/html")).wentOn).isTrue();
    assertThat(see(get(RULES_ADDRESS).with("Range", "bytes=0-9")).wentOn).isTrue();
    assertThat(see(get(RULES_ADDRESS + ".json")).wentOn).isTrue();
  }

  @Test
  void countsGoOnAsSoonAsTheyMove() throws Exception {
    askForCounts();
    assertThat(see(get("/open/v1/counts")).wentOn).isFalse();
    count(1, NOON.plusSeconds(2));
    assertThat(see(get("/open/v1/counts")).wentOn).isTrue();
  }

  @Test
  void publishedFileStaysWhateverElseIsPublished() throws Exception {
    askForRules("");
    publish(p -> p.item(ItemKind.VENUE, Samples.venue("seaport", "港區藝術中心")));
    assertThat(see(get(RULES_ADDRESS)).wentOn).isFalse();
  }

  @Test
  void headHasTheLengthAndNoBytes() throws Exception {
    askForRules("");
    Exchange head = see(new Exchange("HEAD", RULES_ADDRESS));
    assertThat(head.headers).containsEntry("Content-Length", String.valueOf(RULES.length));
    assertThat(head.body()).isEmpty();
  }

  @Test
  void whoHoldsTheBytesIsToldSoWithoutThem() throws Exception {
    askForRules("");
    Exchange again = see(get(RULES_ADDRESS).with("If-None-Match", tag(RULES)));
    assertThat(again.status).isEqualTo(304);
    assertThat(again.headers)
        .containsEntry("ETag", tag(RULES))
        .containsKeys("Cache-Control", "Vary")
        .doesNotContainKeys("Content-Type", "Content-Length");
    assertThat(again.body()).isEmpty();
  }

  @Test
  void onlyWhatMustBeMadeIsCounted() throws Exception {
    askForRules("");
    for (int i = 0; i < 20; i++) {
      assertThat(see(get(RULES_ADDRESS)).status).isEqualTo(200);
    }
    for (int left = 2; left >= 0; left--) {
      Exchange fresh = see(get("/open/v1/venues?x=" + left));
      assertThat(fresh.wentOn).isTrue();
      assertThat(fresh.headers.get("RateLimit")).startsWith("\"open\";r=" + left + ";t=");
    }
    Exchange refused = see(get("/open/v1/venues"));
    assertThat(refused.wentOn).isFalse();
    assertThat(refused.status).isEqualTo(429);
    assertThat(refused.headers)
        .containsEntry("Content-Type", "application/problem+json")
        .containsEntry("RateLimit-Policy", "\"open\";q=3;w=60")
        .containsEntry("Retry-After", "20")
        .containsEntry("Access-Control-Allow-Origin", "*");
    assertThat(see(get(RULES_ADDRESS)).status).isEqualTo(200);
  }

  @Test
  void neighbourIsNotHeldBackForIt() throws Exception {
    for (int i = 0; i < 4; i++) {
      see(get("/open/v1/venues"));
    }
    assertThat(see(get("/open/v1/venues").from("192.0.2.8")).wentOn).isTrue();
  }

  @Test
  void bucketFillsAgainWithTime() throws Exception {
    for (int i = 0; i < 4; i++) {
      see(get("/open/v1/venues"));
    }
    clock.pass(Duration.ofSeconds(20));
    assertThat(see(get("/open/v1/venues")).wentOn).isTrue();
    assertThat(see(get("/open/v1/venues")).status).isEqualTo(429);
  }

  @Test
  void nobodyWritesAndEverybodyMayAskWhetherTo() throws Exception {
    Exchange written = see(new Exchange("POST", "/open/v1/venues"));
    assertThat(written.status).isEqualTo(405);
    assertThat(written.headers).containsEntry("Allow", "GET, HEAD, OPTIONS");
    Exchange asked = see(new Exchange("OPTIONS", "/open/v1/venues"));
    assertThat(asked.status).isEqualTo(204);
    assertThat(asked.headers)
        .containsEntry("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
        .doesNotContainKey("Content-Length");
  }

  @Test
  void addressThatIsNoneIsRefused() throws Exception {
    Exchange strange = see(get("/open/v1/{x}"));
    assertThat(strange.status).isEqualTo(400);
    assertThat(strange.headers).containsEntry("Content-Type", "application/problem+json");
  }

  private Exchange see(Exchange exchange) throws Exception {
    window.doFilter(exchange.request(), exchange.response(), exchange.chain());
    return exchange;
  }

  private static Exchange get(String address) {
    return new Exchange("GET", address);
  }

  /** As a resource does it. */
  private Answer askForRules(String acceptEncoding) {
    return desk.published(ask(RULES_ADDRESS, acceptEncoding), Route.RULES, DRAW);
  }

  private void askForCounts() {
    desk.many(ask("/open/v1/counts", ""), Route.COUNTS, Rows::counts);
  }

  private static Ask ask(String address, String acceptEncoding) {
    Exchange exchange = get(address);
    if (!acceptEncoding.isEmpty()) {
      exchange.with("Accept-Encoding", acceptEncoding);
    }
    return new Ask(
        "/open/v1",
        address.substring("/open/v1".length()),
        "",
        acceptEncoding,
        Holding.NOTHING,
        Map.of(),
        Shelf.words(exchange.request()));
  }

  private static String tag(byte[] bytes) {
    return '"' + Sha256.hex(bytes) + '"';
  }

  private void publish(Consumer<Publications> work) {
    database.commit(
        em -> {
          work.accept(new StoredPublications(em));
          return em;
        });
    database.commit(em -> new Integrator(em, signer).run(NOON));
    views.refresh();
  }
}
