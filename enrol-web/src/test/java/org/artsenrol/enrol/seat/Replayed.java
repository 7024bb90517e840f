package org.artsenrol.enrol.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.artsenrol.enrol.testing.Season;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.DrawLife;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.TodaysLists;

/** A draw as a stranger replays it from its public records, held against the database. */
final class Replayed {
  private final Season season;
  private final String draw;
  private final TodaysLists lists;

  private Replayed(Season season, String draw) {
    this.season = season;
    this.draw = draw;
    List<LogRecord> records =
        season.transact(() -> season.publications.records(draw)).stream()
            .map(LogRecord::parse)
            .toList();
    DrawLife life = DrawLife.of(draw, records);
    lists =
        TodaysLists.of(
            life,
            EntryList.parse(file(BundleFile.ENTRIES)),
            DrawResult.parse(file(BundleFile.RESULT)));
  }

  static TodaysLists of(Season season, String draw) {
    return new Replayed(season, draw).lists;
  }

  /** All records must have their place in the log. */
  static void mustAgree(Season season, String draw) {
    season.order();
    var replayed = new Replayed(season, draw);
    assertThat(replayed.held()).isEqualTo(replayed.heldInDatabase());
    assertThat(replayed.waiting()).isEqualTo(replayed.waitingInDatabase());
  }

  private byte[] file(BundleFile file) {
    return season.transact(() -> season.publications.document(draw, file).orElseThrow());
  }

  /** Of each class who holds a seat, and how. */
  private TreeMap<String, TreeMap<String, String>> held() {
    var held = new TreeMap<String, TreeMap<String, String>>();
    lists.admissions().stream()
        .filter(h -> !lists.isCalledOff(h.classId()))
        .forEach(h -> put(held, h.classId(), h.code(), h.standing() + " " + h.from()));
    return held;
  }

  private TreeMap<String, TreeMap<String, String>> heldInDatabase() {
    var held = new TreeMap<String, TreeMap<String, String>>();
    season.database.transact(
        () ->
            season
                .database
                .em()
                .createQuery(
                    "select s from Seat s where s.stage.slug = :draw and s.live = true", Seat.class)
                .setParameter("draw", draw)
                .getResultStream()
                .forEach(
                    s ->
                        put(
                            held,
                            s.getStudyClass().getSlug(),
                            s.findApplication().orElseThrow().getCode(),
                            standing(s) + " " + s.getOrigin().word())));
    return held;
  }

  private static String standing(Seat seat) {
    return seat.isTold() ? seat.getState().name() : "ADMITTED";
  }

  private static void put(
      TreeMap<String, TreeMap<String, String>> held, String classId, String code, String how) {
    held.computeIfAbsent(classId, unseen -> new TreeMap<>()).put(code, how);
  }

  /** Who waits, in order, and who of them was passed over. */
  private TreeMap<String, List<String>> waiting() {
    var waiting = new TreeMap<String, List<String>>();
    lists
        .waitlist()
        .forEach(
            w ->
                waiting
                    .computeIfAbsent(w.classId(), unseen -> new ArrayList<>())
                    .add(w.place() + " " + w.code() + " " + w.skipped().orElse("")));
    return waiting;
  }

  private TreeMap<String, List<String>> waitingInDatabase() {
    var waiting = new TreeMap<String, List<String>>();
    season.database.transact(
        () ->
            season
                .database
                .em()
                .createQuery(
                    "select p from WaitlistPlace p where p.stage.slug = :draw and p.moved is null"
                        + " order by p.studyClass.slug, p.position",
                    WaitlistPlace.class)
                .setParameter("draw", draw)
                .getResultStream()
                .forEach(
                    p ->
                        waiting
                            .computeIfAbsent(
                                p.getStudyClass().getSlug(), unseen -> new ArrayList<>())
                            .add(
                                p.getPosition()
                                    + " "
                                    + p.getApplication().getCode()
                                    + " "
                                    + p.findSkipped().orElse(""))));
    return waiting;
  }
}
