package org.artsenrol.enrol.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.artsenrol.enrol.admission.ApplicationChanged;
import org.artsenrol.enrol.admission.ApplicationReceived;
import org.artsenrol.enrol.admission.ApplicationRefused;
import org.artsenrol.enrol.admission.ApplicationWithdrawn;
import org.artsenrol.enrol.admission.StageClosed;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.testing.Brochures;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.Season;
import org.artsenrol.opendata.Tallies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of applications, against the applications themselves, on both databases. */
class CountsTest {
  private static final String STAGE = "dadun-2027s-1";
  private static final String MONDAY = "dadun-2027s-001";
  private static final String TUESDAY = "dadun-2027s-002";
  private static final String WEDNESDAY = "dadun-2027s-003";
  private static final List<String> CLASSES = List.of(MONDAY, TUESDAY, WEDNESDAY);

  private static void season(Engine engine, BiConsumer<Season, Counts> test) {
    try (Season season = new Season(engine, 1)) {
      season.brochure(
          book -> {
            book.put(Brochures.term());
            book.put(Brochures.venue("dadun"));
            book.put(Brochures.lottery("dadun", Brochures.independent(2, "SENIOR")));
            book.put("dadun", Brochures.weekly("001", 1, 9, 10));
            book.put("dadun", Brochures.weekly("002", 2, 9, 10));
            book.put("dadun", Brochures.weekly("003", 3, 9, 10));
          });
      test.accept(season, season.wiring.make(Counts.class));
    }
  }

  private static void hear(Season season, Counts counts) {
    season.wiring.on(ApplicationReceived.class, counts::onReceived);
    season.wiring.on(ApplicationChanged.class, counts::onChanged);
    season.wiring.on(ApplicationWithdrawn.class, counts::onWithdrawn);
    season.wiring.on(StageClosed.class, counts::onClosed);
  }

  @ParameterizedTest
  @EnumSource
  void openStageShowsAllItsClassesBeforeAnybodyApplies(Engine engine) {
    season(
        engine,
        (season, counts) -> {
          season.open(STAGE);
          assertThat(season.transact(() -> counts.toRecount(season.clock.now())))
              .extracting(stage -> stage.getSlug())
              .containsExactly(STAGE);
          season.database.transact(() -> counts.recount(STAGE));
          assertThat(told(season)).isEqualTo(Map.of(MONDAY, 0, TUESDAY, 0, WEDNESDAY, 0));
          assertThat(season.transact(() -> counts.toRecount(season.clock.now()))).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void whateverLearnersDoIsToldAsItIs(Engine engine) {
    long seed = System.nanoTime();
    var random = new Random(seed);
    season(
        engine,
        (season, counts) -> {
          hear(season, counts);
          season.open(STAGE);
          season.database.transact(() -> counts.recount(STAGE));
          List<Long> learners = new ArrayList<>();
          for (int n = 0; n < 6; n++) {
            learners.add(season.learner("1980-05-05"));
          }
          for (int act = 0; act < 60; act++) {
            act(season, learners.get(random.nextInt(learners.size())), random);
          }
          assertThat(told(season)).as("seed " + seed).isEqualTo(trueCounts(season));
          season.close(STAGE);
          assertThat(season.heard(CountsCorrected.class)).as("seed " + seed).isEmpty();
        });
  }

  private static void act(Season season, long learner, Random random) {
    List<String> wished = new ArrayList<>(CLASSES);
    Collections.shuffle(wished, random);
    try {
      String id =
          season
              .apply(
                  learner,
                  STAGE,
                  wished.subList(0, random.nextInt(4)),
                  UUID.randomUUID().toString())
              .getPublicId();
      if (random.nextInt(3) == 0) {
        season.database.transact(() -> season.admissions.withdraw(Actor.SYSTEM, id));
      }
    } catch (ApplicationRefused none) {
      assertThat(none.reason())
          .isIn(ApplicationRefused.Reason.EMPTY, ApplicationRefused.Reason.LIMIT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasToldWronglyIsPutRightAtTheCloseAndJournaled(Engine engine) {
    season(
        engine,
        (season, counts) -> {
          hear(season, counts);
          season.open(STAGE);
          season.apply(season.learner("1980-05-05"), STAGE, MONDAY);
          season.database.transact(
              () -> season.wiring.make(Tallies.class).move(STAGE, Map.of(MONDAY, 4, TUESDAY, -1)));
          season.close(STAGE);
          assertThat(season.heard(CountsCorrected.class))
              .extracting(CountsCorrected::byClass, CountsCorrected::detail)
              .containsExactly(tuple(Map.of(MONDAY, -4, TUESDAY, 1), "2 classes, 5 wishes"));
          assertThat(told(season)).isEqualTo(Map.of(MONDAY, 1, TUESDAY, 0, WEDNESDAY, 0));
        });
  }

  private static Map<String, Integer> told(Season season) {
    return season.transact(() -> season.wiring.make(Tallies.class).told(STAGE));
  }

  private static Map<String, Integer> trueCounts(Season season) {
    return season.transact(
        () -> {
          var counts = new TreeMap<String, Integer>();
          CLASSES.forEach(slug -> counts.put(slug, 0));
          season
              .admissions
              .liveIn(season.catalogue.getStage(STAGE))
              .forEach(
                  application ->
                      application
                          .getWishedClasses()
                          .forEach(held -> counts.merge(held.getSlug(), 1, Integer::sum)));
          return counts;
        });
  }
}
