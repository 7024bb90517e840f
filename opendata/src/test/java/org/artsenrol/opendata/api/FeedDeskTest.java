package org.artsenrol.opendata.api;

import static org.artsenrol.opendata.Samples.NOON;
import static org.artsenrol.opendata.api.PublishedTerm.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.Samples;
import org.artsenrol.opendata.SettledDraw;
import org.artsenrol.opendata.SiteAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds as a program follows them that keeps a copy. */
class FeedDeskTest {
  private static final String SITE = "https://arts.example";

  private final PublishedTerm term = new PublishedTerm();
  private final FeedDesk desk =
      new FeedDesk(term.desk, term.views(), term.compiled, new SiteAddress(SITE));

  @AfterEach
  void close() {
    term.close();
  }

  @Test
  void whoFollowsNextHoldsEveryClassAndHearsOfEveryChange() {
    Map<String, JsonObject> copy = new LinkedHashMap<>();
    String end = follow("/feeds/classes", Route.FEED_CLASSES, Changes::classes, copy);
    assertThat(copy.keySet()).containsExactly(SettledDraw.CLASS, SettledDraw.OTHER);
    assertThat(copy.get(SettledDraw.CLASS))
        .isEqualTo(new Rows(term.view()).studyClass(SettledDraw.CLASS));

    term.publish(p -> p.withdrawItem(ItemKind.CLASS, SettledDraw.OTHER));
    term.publish(p -> p.item(ItemKind.CLASS, Samples.studyClass("dadun-2027s-009", "dadun")));
    follow(end, Route.FEED_CLASSES, Changes::classes, copy);
    assertThat(copy.keySet()).containsExactly(SettledDraw.CLASS, "dadun-2027s-009");
  }

  @Test
  void pagesLastAndTheEmptyEndIsAskedForAgain() {
    term.publish(
        p -> {
          for (int n = 0; n < FeedDesk.FULL; n++) {
            p.item(ItemKind.CLASS, Samples.studyClass("class-%04d".formatted(n), "dadun"));
          }
        });
    Answer first = page("/feeds/classes", Map.of(), Route.FEED_CLASSES, Changes::classes);
    assertThat(json(first).getJsonArray("items")).hasSize(FeedDesk.FULL);
    assertThat(first.headers()).containsEntry("Cache-Control", "public, max-age=3600");
    Answer second = ask(json(first).getString("next"), Route.FEED_CLASSES, Changes::classes);
    assertThat(json(second).getJsonArray("items")).hasSize(2);
    assertThat(second.headers()).containsEntry("Cache-Control", "public, max-age=3600");
    Answer end = ask(json(second).getString("next"), Route.FEED_CLASSES, Changes::classes);
    assertThat(json(end).getJsonArray("items")).isEmpty();
    assertThat(end.headers()).containsEntry("Cache-Control", "public, max-age=8");
  }

  @Test
  void numbersRiseOnAPageAndNoneComesTwice() {
    List<Long> numbers =
        json(page("/feeds/classes", Map.of(), Route.FEED_CLASSES, Changes::classes))
            .getJsonArray("items")
            .getValuesAs(item -> item.asJsonObject().getJsonNumber("modified").longValue());
    assertThat(numbers).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void behindTheEndThereIsAnEmptyPageThatLeadsToItself() {
    String far = SITE + "/open/v1/feeds/classes?afterChangeNumber=9007199254740991";
    JsonObject page = json(ask(far, Route.FEED_CLASSES, Changes::classes));
    assertThat(page.getJsonArray("items")).isEmpty();
    assertThat(page.getString("next")).isEqualTo(far);
    assertThat(page.getString("license")).isEqualTo("https://data.gov.tw/license");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "1.5", "01", "99999999999999999999"})
  void whatIsNoChangeNumberIsRefused(String number) {
    Map<String, String> query = Map.of(FeedDesk.AFTER, number);
    assertThatThrownBy(() -> page("/feeds/classes", query, Route.FEED_CLASSES, Changes::classes))
        .isInstanceOf(NotServed.class)
        .hasMessageContaining("afterChangeNumber=0..");
  }

  @Test
  void recordsAreToldAsTheyEnterTheLogAndNothingOfPersons() {
    term.publish(p -> p.publish(Samples.record(RecordKind.OFFER, NOON)));
    Map<String, JsonObject> copy = new LinkedHashMap<>();
    follow("/feeds/events", Route.FEED_EVENTS, Changes::events, copy);
    assertThat(copy.values())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.keySet()).containsExactly("index", "hash", "kind", "draw", "at");
              assertThat(event.getString("kind")).isEqualTo("OFFER");
              assertThat(event.getInt("index")).isZero();
            });
  }

  @Test
  void drawChangesWithItsStageAndWithItsRecords() {
    Map<String, JsonObject> copy = new LinkedHashMap<>();
    String end = follow("/feeds/draws", Route.FEED_DRAWS, Changes::draws, copy);
    assertThat(copy).containsOnlyKeys(SettledDraw.DRAW);
    assertThat(copy.get(SettledDraw.DRAW).getString("state")).isEqualTo("planned");
    term.publish(p -> p.publish(Samples.demoRules()));
    follow(end, Route.FEED_DRAWS, Changes::draws, copy);
    assertThat(copy.get(Samples.DRAW).getString("state")).isEqualTo("announced");
  }

  @Test
  void countsAreToldWhenTheyMove() {
    term.count(SettledDraw.CLASS, 3);
    Map<String, JsonObject> copy = new LinkedHashMap<>();
    follow("/feeds/counts", Route.FEED_COUNTS, Changes::counts, copy);
    assertThat(copy.get(SettledDraw.CLASS).getInt("applicants")).isEqualTo(3);
    assertThat(copy.get(SettledDraw.CLASS).getString("as_of")).endsWith(":00+08:00");
  }

  /** From this address on to the end, whose address is answered. */
  private String follow(
      String from,
      Route route,
      Function<Changes, List<Change>> feed,
      Map<String, JsonObject> copy) {
    String address = from.startsWith(SITE) ? from : SITE + "/open/v1" + from;
    while (true) {
      JsonObject page = json(ask(address, route, feed));
      page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(item -> apply(item, copy));
      if (page.getString("next").equals(address)) {
        return address;
      }
      address = page.getString("next");
    }
  }

  private static void apply(JsonObject item, Map<String, JsonObject> copy) {
    if (item.getString("state").equals("deleted")) {
      copy.remove(item.getString("id"));
    } else {
      copy.put(item.getString("id"), item.getJsonObject("data"));
    }
  }

  private Answer ask(String address, Route route, Function<Changes, List<Change>> feed) {
    String[] parts = address.substring((SITE + "/open/v1").length()).split("\\?afterChangeNumber=");
    return page(
        parts[0], parts.length > 1 ? Map.of(FeedDesk.AFTER, parts[1]) : Map.of(), route, feed);
  }

  private Answer page(
      String path, Map<String, String> query, Route route, Function<Changes, List<Change>> feed) {
    return desk.page(DeskTest.ask(path, query), route, feed);
  }
}
