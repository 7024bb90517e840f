package org.artsenrol.opendata.api;

import static org.artsenrol.opendata.SettledDraw.CLASS;
import static org.artsenrol.opendata.SettledDraw.DRAW;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.log.DrawLife;
import org.artsenrol.lottery.log.RecordFault;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.Records;
import org.artsenrol.lottery.log.TodaysLists;
import org.artsenrol.opendata.SettledDraw;
import org.artsenrol.opendata.compiled.DrawToday;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From published records to today's lists, on a real database. */
class TodayRowsTest {
  private final PublishedTerm term = new PublishedTerm();
  private final SettledDraw draw = new SettledDraw();

  @BeforeEach
  void publishTheDraw() {
    term.publish(draw::publish);
  }

  @AfterEach
  void close() {
    term.close();
  }

  @Test
  void beforeAnythingMovesTheListsAreTheResult() {
    assertThat(admissions())
        .hasSize(3)
        .filteredOn(row -> row.getString("class").equals(CLASS))
        .extracting(row -> row.getString("code"))
        .containsExactlyInAnyOrder(draw.admitted(0), draw.admitted(1));
    assertThat(admissions().get(0).getString("standing")).isEqualTo("admitted");
    assertThat(admissions().get(0).getInt("record")).isEqualTo(3);
    assertThat(waitlist().get(0).getString("code")).isEqualTo(draw.waiting(0));
    assertThat(rows(Route.LAPSES, TodayRows::lapses)).isEmpty();
    assertThat(rows(Route.PROMOTIONS, TodayRows::promotions)).isEmpty();
  }

  @Test
  void listsFollowTheRecordsAndNameThem() {
    move();
    JsonObject lapse = rows(Route.LAPSES, TodayRows::lapses).get(0);
    assertThat(lapse.getString("how")).isEqualTo("decline");
    assertThat(lapse.getInt("record")).isEqualTo(5);
    assertThat(lapse.getString("at")).isEqualTo("2027-01-05T12:00:00+08:00");
    JsonObject promotion = rows(Route.PROMOTIONS, TodayRows::promotions).get(0);
    assertThat(promotion.getString("code")).isEqualTo(draw.waiting(0));
    assertThat(promotion.getInt("place")).isEqualTo(1);
    assertThat(waitlist().get(0).getInt("place")).isEqualTo(2);
    assertThat(waitlist().get(0).getInt("position")).isEqualTo(1);
  }

  @Test
  void listsAreThoseThatAReplayOfTheBundleGives() throws IOException {
    move();
    Map<String, byte[]> files = bundle();
    TodaysLists replayed =
        TodaysLists.of(
            DrawLife.of(DRAW, Records.parse(files.get("records.ndjson"))),
            EntryList.parse(files.get("entries.ndjson")),
            DrawResult.parse(files.get("result.json")));
    assertThat(today().admissions()).isEqualTo(replayed.admissions());
    assertThat(today().waitlist()).isEqualTo(replayed.waitlist());
    assertThat(today().lapses()).isEqualTo(replayed.lapses());
    assertThat(today().promotions()).isEqualTo(replayed.promotions());
    assertThat(today().fault()).isEmpty();
  }

  @Test
  void recordThatCannotStandIsLeftOutWithAllThatFollow() {
    move();
    term.publish(p -> p.publish(draw.offer("waitlist", draw.waiting(3), 4)));
    term.publish(p -> p.publish(draw.move(RecordKind.CONFIRM, draw.waiting(0), 5)));
    assertThat(today().fault().orElseThrow().fault()).isEqualTo(RecordFault.NO_SEAT);
    assertThat(today().fault().orElseThrow().line()).isEqualTo(8);
    assertThat(rows(Route.PROMOTIONS, TodayRows::promotions)).hasSize(1);
    assertThat(admissions())
        .filteredOn(row -> row.getString("code").equals(draw.waiting(0)))
        .extracting(row -> row.getString("standing"))
        .containsExactly("offered");
  }

  @Test
  void drawIsCompiledOncePerRecord() {
    DrawToday once = today();
    assertThat(today()).isSameAs(once);
    move();
    assertThat(today()).isNotSameAs(once);
  }

  @Test
  void figuresCountWhoWishedWhoWonAndHowLongASeatWaited() {
    move();
    var figures = today().figures().get(0);
    assertThat(figures.classId()).isEqualTo(CLASS);
    assertThat(figures.seats()).isEqualTo(2);
    assertThat(figures.free()).isZero();
    assertThat(figures.everybody().applicants()).isEqualTo(6);
    assertThat(figures.everybody().admitted()).isEqualTo(2);
    assertThat(figures.groups().get("SENIOR").applicants()).isEqualTo(3);
    assertThat(figures.moved("offer")).isEqualTo(2);
    assertThat(figures.moved("decline")).isEqualTo(1);
    assertThat(figures.delays()).containsExactly(60L);
  }

  @Test
  void eachDrawTellsHowManyWishWhatNobodyElseWishes() {
    JsonObject row = term.data("/draws", Route.DRAWS, r -> r.draws(term.compiled)).get(0);
    assertThat(row.getInt("entries")).isEqualTo(6);
    assertThat(row.getInt("unique_wish_sets")).isEqualTo(1);
    assertThat(((JsonNumber) row.get("unique_wish_share")).doubleValue()).isEqualTo(0.1667);
  }

  /** An offer, a refusal two hours after T, and the next on the waitlist an hour later. */
  private void move() {
    term.publish(
        p -> {
          p.publish(draw.offer("result", draw.admitted(0), 1));
          p.publish(draw.move(RecordKind.DECLINE, draw.admitted(0), 2));
          p.publish(draw.offer("waitlist", draw.waiting(0), 3));
        });
  }

  private DrawToday today() {
    return term.compiled.today(term.view(), DRAW).orElseThrow();
  }

  private List<JsonObject> admissions() {
    return rows(Route.ADMISSIONS, TodayRows::admissions);
  }

  private List<JsonObject> waitlist() {
    return rows(Route.WAITLIST, TodayRows::waitlist);
  }

  private List<JsonObject> rows(Route route, Function<TodayRows, List<JsonObject>> list) {
    return term.data(
        route.path(),
        route,
        rows -> list.apply(new TodayRows(term.compiled.today(rows.view(), DRAW).orElseThrow())));
  }

  private Map<String, byte[]> bundle() throws IOException {
    Answer answer = term.desk.bundle(PublishedTerm.ask("/draws/" + DRAW + "/bundle"), DRAW);
    Map<String, byte[]> files = new HashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body().bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }
}
