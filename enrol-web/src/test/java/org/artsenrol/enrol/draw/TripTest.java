package org.artsenrol.enrol.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.StageClosed;
import org.artsenrol.enrol.catalogue.DiscountKind;
import org.artsenrol.enrol.catalogue.DrawPlan;
import org.artsenrol.enrol.seat.Seat;
import org.artsenrol.enrol.seat.SeatState;
import org.artsenrol.enrol.seat.WaitlistPlace;
import org.artsenrol.enrol.testing.Brochures;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.Season;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Explanation;
import org.artsenrol.lottery.Lottery;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One application's trip on both databases: rules, list, draw, seats, and the recount of it all.
 */
class TripTest {
  private static final String DADUN = "dadun-2027s-1";
  private static final String FIBER = "fiber-2027s-1";

  private static Season season(Engine engine, long seed, DrawPlan dadun, DrawPlan fiber) {
    Season season = new Season(engine, seed);
    season.brochure(
        book -> {
          book.put(Brochures.term());
          for (String venue : List.of("dadun", "fiber")) {
            book.put(Brochures.venue(venue));
            Brochures.discounts(venue).forEach(book::put);
            book.put(Brochures.lottery(venue, venue.equals("dadun") ? dadun : fiber));
            Map<String, Integer> reserve =
                venue.equals("dadun") && !dadun.groups().isEmpty() ? Map.of("SENIOR", 1) : Map.of();
            for (int day = 1; day <= 5; day++) {
              book.put(venue, Brochures.weekly("00" + day, day, 9, 3, reserve));
              book.put(venue, Brochures.weekly("10" + day, day, 10, 2, reserve));
            }
          }
        });
    season.open(DADUN, FIBER);
    return season;
  }

  @ParameterizedTest
  @EnumSource
  void whatIsPublishedIsAcceptedAndGivesTheSameResultAgain(Engine engine) {
    try (Season season = season(engine, 7, Brochures.independent(2, "SENIOR"), rounds())) {
      crowd(season, new Random(7), 25);
      season.close(DADUN, FIBER);
      season.draw(DADUN, FIBER);
      for (String draw : List.of(DADUN, FIBER)) {
        Manifest manifest = Manifest.parse(file(season, draw, BundleFile.MANIFEST));
        EntryList entries = EntryList.parse(file(season, draw, BundleFile.ENTRIES));
        Entropy entropy = Entropy.parse(file(season, draw, BundleFile.ENTROPY));
        DrawResult recount = Lottery.draw(manifest, entries, entropy);
        assertThat(recount.canonical()).isEqualTo(file(season, draw, BundleFile.RESULT));
        assertThat(manifest.rules()).isEqualTo(Sha256.hex(file(season, draw, BundleFile.RULES)));
        assertThat(entries.entries()).isNotEmpty();
        assertThat(kinds(season, draw))
            .containsExactly(
                RecordKind.RULES, RecordKind.FREEZE, RecordKind.ENTROPY, RecordKind.RESULT);
      }
    }
  }

  private static DrawPlan rounds() {
    return Brochures.rounds(2, 2);
  }

  private static byte[] file(Season season, String draw, BundleFile file) {
    return season.transact(() -> season.publications.document(draw, file).orElseThrow());
  }

  private static List<RecordKind> kinds(Season season, String draw) {
    return season.transact(
        () ->
            season.publications.records(draw).stream()
                .map(bytes -> LogRecord.parse(bytes).kind())
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void seatsAndWaitlistsAreTheResultAndNothingElse(Engine engine) {
    try (Season season = season(engine, 8, Brochures.independent(3, "SENIOR"), rounds())) {
      crowd(season, new Random(8), 25);
      season.close(DADUN, FIBER);
      season.draw(DADUN, FIBER);
      season.transact(
          () -> {
            for (DrawSettled settled : season.heard(DrawSettled.class)) {
              standsAs(season, settled);
            }
            return null;
          });
    }
  }

  private static void standsAs(Season season, DrawSettled settled) {
    var admitted = new HashMap<String, List<String>>();
    settled
        .result()
        .rounds()
        .forEach(
            r ->
                r.admitted()
                    .forEach(
                        (c, codes) ->
                            admitted.computeIfAbsent(c, k -> new ArrayList<>()).addAll(codes)));
    var seats = new HashMap<String, List<String>>();
    em(season, "select s from Seat s where s.stage.slug = :stage", Seat.class, settled)
        .forEach(
            s ->
                seats
                    .computeIfAbsent(s.getStudyClass().getSlug(), k -> new ArrayList<>())
                    .add(s.findApplication().orElseThrow().getCode()));
    assertThat(seats.keySet()).isEqualTo(admitted.keySet());
    seats.forEach(
        (c, codes) -> assertThat(codes).containsExactlyInAnyOrderElementsOf(admitted.get(c)));
    var waiting = new HashMap<String, List<String>>();
    settled.result().waitlist().keySet().forEach(c -> waiting.put(c, new ArrayList<>()));
    em(
            season,
            "select p from WaitlistPlace p where p.stage.slug = :stage order by p.position",
            WaitlistPlace.class,
            settled)
        .forEach(p -> waiting.get(p.getStudyClass().getSlug()).add(p.getApplication().getCode()));
    assertThat(waiting).isEqualTo(settled.result().waitlist());
  }

  private static <T> List<T> em(Season season, String jpql, Class<T> type, DrawSettled of) {
    return season
        .database
        .em()
        .createQuery(jpql, type)
        .setParameter("stage", of.stage().getSlug())
        .getResultList();
  }

  @ParameterizedTest
  @EnumSource
  void aSeatIsOfferedAtTheBestPriceForThreeDays(Engine engine) {
    try (Season season = season(engine, 9, Brochures.independent(2, "SENIOR"), rounds())) {
      long senior = season.learner("1950-01-01");
      season.apply(senior, DADUN, "dadun-2027s-001");
      season.close(DADUN, FIBER);
      season.draw(DADUN, FIBER);
      season.transact(
          () -> {
            Seat seat = season.heard(org.artsenrol.enrol.seat.SeatOffered.class).get(0).seat();
            assertThat(seat.getState()).isEqualTo(SeatState.OFFERED);
            assertThat(seat.getListPrice()).isEqualTo(2800);
            assertThat(seat.getPrice()).isEqualTo(2520);
            assertThat(seat.findDiscount()).contains(DiscountKind.SENIOR);
            assertThat(seat.getPayUntil()).isEqualTo(Season.moment("2027-01-08T00:00"));
            assertThat(seat.getHistory()).hasSize(1);
            return null;
          });
    }
  }

  @ParameterizedTest
  @EnumSource
  void closingAndDrawingTwiceChangesNothing(Engine engine) {
    try (Season season = season(engine, 10, Brochures.independent(2, "SENIOR"), rounds())) {
      crowd(season, new Random(10), 10);
      season.close(DADUN, DADUN, FIBER);
      season.draw(DADUN, DADUN);
      season.draw(DADUN);
      assertThat(season.heard(StageClosed.class)).hasSize(2);
      assertThat(season.heard(DrawSettled.class)).hasSize(1);
      assertThat(kinds(season, DADUN)).hasSize(4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDrawWaitsForItsTimeItsPlaceInTheRecordAndItsValue(Engine engine) {
    try (Season season = season(engine, 11, Brochures.independent(2, "SENIOR"), rounds())) {
      crowd(season, new Random(11), 5);
      waits(season, DrawRefused.Reason.NOT_FROZEN);
      season.clock.moveTo("2027-01-04T00:00");
      season.database.transact(() -> season.closings.close(DADUN));
      waits(season, DrawRefused.Reason.NOT_YET);
      season.clock.moveTo("2027-01-05T10:00");
      waits(season, DrawRefused.Reason.NOT_PUBLISHED);
      season.integrate();
      season.beacon.fallSilent();
      waits(season, DrawRefused.Reason.NO_VALUE);
      season.beacon.say("cd".repeat(32));
      season.draw(DADUN);
      assertThat(season.heard(DrawSettled.class)).hasSize(1);
    }
  }

  private static void waits(Season season, DrawRefused.Reason reason) {
    assertThatThrownBy(() -> season.database.transact(() -> season.draws.run(DADUN)))
        .isInstanceOfSatisfying(DrawRefused.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @EnumSource
  void anApplicantIsToldWhyFromThePublishedDocuments(Engine engine) {
    try (Season season = season(engine, 12, Brochures.independent(1), rounds())) {
      List<Application> all = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        all.add(season.apply(season.learner("1980-01-01"), DADUN, "dadun-2027s-001"));
      }
      season.close(DADUN);
      season.draw(DADUN);
      List<Explanation> told =
          all.stream()
              .map(
                  a ->
                      season.transact(
                          () -> season.draws.explain(a, "dadun-2027s-001").orElseThrow()))
              .toList();
      assertThat(told).filteredOn(e -> e instanceof Explanation.Admitted).hasSize(3);
      assertThat(told).filteredOn(e -> e instanceof Explanation.Waiting).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoeverHoldsASeatElsewhereIsBusyAtItsHours(Engine engine) {
    try (Season season = season(engine, 13, Brochures.independent(2), rounds())) {
      long learner = season.learner("1980-01-01");
      season.apply(learner, DADUN, "dadun-2027s-001");
      season.close(DADUN);
      season.draw(DADUN);
      season.clock.moveTo("2027-01-03T10:00");
      assertThatThrownBy(() -> season.apply(learner, FIBER, "fiber-2027s-101")).hasMessage("CLASH");
      season.apply(learner, FIBER, "fiber-2027s-002");
      season.close(FIBER);
      EntryList entries = EntryList.parse(file(season, FIBER, BundleFile.ENTRIES));
      assertThat(entries.entries().get(0).application().busy())
          .containsExactly("fiber-2027s-001", "fiber-2027s-101");
    }
  }

  @ParameterizedTest
  @EnumSource
  void inRandomSeasonsNoClassIsOversoldAndNobodyIsAtTwoPlacesAtOnce(Engine engine) {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    System.out.println("random seasons, seed " + seed);
    for (int round = 0; round < 2; round++) {
      DrawPlan dadun =
          round % 2 == 0
              ? Brochures.independent(1 + random.nextInt(3), "SENIOR")
              : Brochures.rounds(3, 2, "SENIOR");
      try (Season season = season(engine, seed + round, dadun, rounds())) {
        crowd(season, random, 20 + random.nextInt(20));
        season.close(DADUN, FIBER);
        season.draw(DADUN, FIBER);
        season.transact(
            () -> {
              soundlySeated(season, dadun);
              return null;
            });
      }
    }
  }

  private static void soundlySeated(Season season, DrawPlan dadun) {
    List<Seat> seats =
        season.database.em().createQuery("select s from Seat s", Seat.class).getResultList();
    assertThat(seats).isNotEmpty();
    var perClass = new HashMap<String, Integer>();
    var perLearner = new HashMap<Long, List<Seat>>();
    for (Seat seat : seats) {
      int taken = perClass.merge(seat.getStudyClass().getSlug(), 1, Integer::sum);
      assertThat(taken).isLessThanOrEqualTo(seat.getStudyClass().getQuota());
      perLearner.computeIfAbsent(seat.getLearner().getId(), k -> new ArrayList<>()).add(seat);
    }
    perLearner.values().forEach(own -> withinRules(own, dadun));
  }

  private static void withinRules(List<Seat> own, DrawPlan dadun) {
    assertThat(new HashSet<>(own.stream().map(Seat::getStudyClass).toList())).hasSize(own.size());
    for (int i = 0; i < own.size(); i++) {
      for (Seat later : own.subList(i + 1, own.size())) {
        assertThat(own.get(i).getStudyClass().clashesWith(later.getStudyClass())).isFalse();
      }
    }
    long here = own.stream().filter(s -> s.getStage().getSlug().equals(DADUN)).count();
    assertThat(here).isLessThanOrEqualTo(dadun.winLimit());
  }

  /** Learners young and old who wish for this and that; what is refused they do without. */
  private static void crowd(Season season, Random random, int size) {
    for (int i = 0; i < size; i++) {
      long learner = season.learner(random.nextInt(3) == 0 ? "1950-01-01" : "1985-01-01");
      for (String venue : List.of("dadun", "fiber")) {
        var wishes = new ArrayList<String>();
        for (int wish = 0; wish <= random.nextInt(3); wish++) {
          String code = (random.nextBoolean() ? "00" : "10") + (1 + random.nextInt(5));
          wishes.add(venue + "-2027s-" + code);
        }
        try {
          season.apply(learner, venue + "-2027s-1", wishes.toArray(String[]::new));
        } catch (org.artsenrol.enrol.admission.ApplicationRefused no) {
          continue;
        }
      }
    }
  }
}
