package org.artsenrol.opendata.api;

import static org.artsenrol.opendata.SettledDraw.CLASS;
import static org.artsenrol.opendata.SettledDraw.DRAW;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.SettledDraw;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of the city's own faults. */
class OversightRowsTest {
  private final PublishedTerm term = new PublishedTerm();
  private final SettledDraw draw = new SettledDraw();

  @AfterEach
  void close() {
    term.close();
  }

  @Test
  void listIsEmptyWhenAllIsWell() {
    term.publish(draw::publish);
    term.publish(p -> p.publish(draw.offer("result", draw.admitted(0), 1)));
    assertThat(deviations()).isEmpty();
  }

  @Test
  void lateDrawIsNamedWithItsRecord() {
    term.publish(new SettledDraw(SettledDraw.T.plus(Duration.ofHours(2)))::publish);
    JsonObject late = deviations().get(0);
    assertThat(late.getString("kind")).isEqualTo("late_draw");
    assertThat(late.getInt("record")).isEqualTo(3);
    assertThat(late.getString("promised_at")).isEqualTo("2027-01-05T10:00:00+08:00");
    assertThat(late.getString("at")).isEqualTo("2027-01-05T12:00:00+08:00");
    assertThat(late.getString("text_zh")).contains("晚");
    assertThat(deviations()).hasSize(1);
  }

  @Test
  void correctionAndTheOfferOutOfTurnBehindItAreBothNamed() {
    term.publish(draw::publish);
    LogRecord correction = draw.correction(draw.waiting(1), 1);
    LogRecord offer = draw.offer("waitlist", draw.waiting(1), 2);
    term.publish(
        p -> {
          p.publish(correction);
          p.publish(
              new LogRecord(
                  offer.kind(),
                  DRAW,
                  offer.at(),
                  offer.clock(),
                  offer.body(),
                  Optional.of(correction.hash())));
        });
    assertThat(deviations())
        .extracting(row -> row.getString("kind") + " " + row.getInt("record"))
        .containsExactly("correction 4", "out_of_turn 5");
    assertThat(deviations().get(1).getString("text_en")).contains("record 4");
  }

  @Test
  void offerToSomebodyWhoIsNotTheNextIsNamedWithWhatWasExpected() {
    term.publish(draw::publish);
    term.publish(p -> p.publish(draw.move(RecordKind.DECLINE, draw.admitted(0), 1)));
    term.publish(p -> p.publish(draw.offer("waitlist", draw.waiting(1), 2)));
    assertThat(deviations()).hasSize(1);
    JsonObject refused = deviations().get(0);
    assertThat(refused.getString("kind")).isEqualTo("refused");
    assertThat(refused.getString("fault")).isEqualTo("not_next");
    assertThat(refused.getInt("record")).isEqualTo(5);
    assertThat(refused.getString("text_en")).contains(draw.waiting(0)).contains(draw.waiting(1));
  }

  @Test
  void drawWithoutAResultIsJudgedByItsRecordsSoFar() {
    term.publish(draw::publishUpToFreeze);
    term.publish(p -> p.publish(draw.move(RecordKind.CONFIRM, "0000000000000000", 1)));
    assertThat(deviations()).extracting(row -> row.getString("fault")).containsExactly("order");
  }

  @Test
  void filesThatAreNoDrawAreSaidToBeUnreadable() {
    term.publish(
        p -> {
          p.publish(draw.move(RecordKind.RESULT, "x", 1));
          p.document(DRAW, BundleFile.ENTRIES, new byte[] {1});
        });
    assertThat(deviations()).extracting(row -> row.getString("kind")).contains("unreadable");
  }

  @Test
  void everyStepOfAStageHasItsPromiseAndItsTime() {
    term.publish(draw::publish);
    assertThat(punctuality())
        .extracting(row -> row.getString("step") + " " + row.getInt("minutes_late"))
        .containsExactly("close 0", "draw 1", "freeze 0", "rules 0");
    JsonObject stage =
        term.data("/terms/2027s/stages", Route.STAGES, rows -> rows.stagesOf("2027s")).get(0);
    assertThat(stage.getString("rules_promised_at")).isEqualTo("2026-12-28T09:00:00+08:00");
    assertThat(stage.getString("rules_actual_at")).isEqualTo("2026-12-27T09:00:00+08:00");
    assertThat(stage.getString("freeze_promised_at")).isEqualTo("2027-01-04T10:00:00+08:00");
    assertThat(stage.getString("actual_at")).isEqualTo("2027-01-05T10:01:00+08:00");
  }

  @Test
  void promiseBeforeItsTimeHasNoLateness() {
    assertThat(punctuality()).hasSize(3);
    assertThat(punctuality()).noneMatch(row -> row.containsKey("minutes_late"));
    assertThat(deviations()).isEmpty();
  }

  @Test
  void erratumSaysWhatWasAndWhatIs() {
    term.publish(
        p ->
            p.item(
                ItemKind.ERRATUM,
                Json.createObjectBuilder()
                    .add("id", "2027-001")
                    .add("at", "2027-01-06T09:00:00+08:00")
                    .add("about", "/open/v1/classes/" + CLASS)
                    .add("field", "fee")
                    .add("was", "2800")
                    .add("now", "2700")
                    .add("text_zh", "學費誤植")
                    .build()));
    assertThat(term.data("/errata", Route.ERRATA, Rows::errata).get(0).getString("now"))
        .isEqualTo("2700");
  }

  @Test
  void statisticsCountThePublishedListsAndRecords() {
    term.publish(draw::publish);
    term.publish(
        p -> {
          p.publish(draw.offer("result", draw.admitted(0), 1));
          p.publish(draw.move(RecordKind.DECLINE, draw.admitted(0), 2));
          p.publish(draw.offer("waitlist", draw.waiting(0), 3));
        });
    JsonObject fill = cube(Route.FILL, StatRows::fill).get(0);
    assertThat(fill.getString("venue")).isEqualTo("dadun");
    assertThat(fill.getInt("seats")).isEqualTo(2);
    assertThat(fill.getInt("held")).isEqualTo(2);
    assertThat(fill.getInt("free")).isZero();
    assertThat(fill.getInt("waiting")).isEqualTo(3);
    assertThat(cube(Route.ODDS, StatRows::odds))
        .extracting(row -> row.getString("group") + " " + row.get("share"))
        .startsWith("SENIOR 0.6667", "all 0.3333");
    JsonObject forfeits = cube(Route.FORFEITS, StatRows::forfeits).get(0);
    assertThat(forfeits.getInt("offered")).isEqualTo(2);
    assertThat(forfeits.getInt("declined")).isEqualTo(1);
    JsonObject delay = cube(Route.PROMOTION_DELAY, StatRows::promotionDelay).get(0);
    assertThat(delay.getInt("median_minutes")).isEqualTo(60);
    assertThat(cube(Route.LATENESS, StatRows::lateness))
        .extracting(row -> row.getString("step") + " " + row.getInt("late"))
        .containsExactly("close 0", "draw 0", "freeze 0", "rules 0");
  }

  @Test
  void everyStatisticIsListedAndSaysWhyNothingIsSuppressed() {
    List<JsonObject> cubes = term.data("/stats", Route.STATS, rows -> StatRows.cubes("/open/v1"));
    assertThat(cubes)
        .extracting(row -> row.getString("path"))
        .containsExactlyInAnyOrder(
            "/open/v1/stats/fill",
            "/open/v1/stats/odds",
            "/open/v1/stats/forfeits",
            "/open/v1/stats/promotion_delay",
            "/open/v1/stats/lateness");
    assertThat(cubes).allMatch(row -> row.getString("small_cells_zh").startsWith("不遮蔽"));
  }

  private List<JsonObject> deviations() {
    return term.data(
        "/deviations",
        Route.DEVIATIONS,
        rows -> OversightRows.deviations(rows.view(), term.compiled));
  }

  private List<JsonObject> punctuality() {
    return term.data(
        "/punctuality", Route.PUNCTUALITY, rows -> OversightRows.punctuality(rows.view()));
  }

  private List<JsonObject> cube(Route route, Function<StatRows, List<JsonObject>> figures) {
    return term.data(
        route.path(), route, rows -> figures.apply(new StatRows(rows.view(), term.compiled)));
  }
}
