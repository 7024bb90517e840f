package org.artsenrol.enrol.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.admission.ApplicationRefused.Reason;
import org.artsenrol.enrol.catalogue.Eligibility;
import org.artsenrol.enrol.catalogue.LimitScope;
import org.artsenrol.enrol.catalogue.Returning;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.enrol.catalogue.StageSeats;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Words;
import org.artsenrol.enrol.testing.Brochures;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.Season;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may take part in a stage is asked of everybody who applies, on both databases. */
class TakingPartTest {
  private static final String STAGE = "dadun-2027s-1";
  private static final String MONDAY = "dadun-2027s-001";
  private static final String TUESDAY = "dadun-2027s-002";

  private static void season(
      Engine engine, Eligibility who, StageSeats seats, Consumer<Season> test) {
    try (Season season = new Season(engine, 1)) {
      StageForm usual = Brochures.lottery("dadun", Brochures.independent(2));
      season.brochure(
          book -> {
            book.put(Brochures.term());
            book.put(Brochures.venue("dadun"));
            book.put(
                new StageForm(
                    "dadun",
                    1,
                    usual.kind(),
                    usual.name(),
                    usual.window(),
                    who,
                    seats,
                    usual.draw(),
                    usual.after()));
            book.put("dadun", Brochures.weekly("001", 1, 9, 9));
            book.put("dadun", Brochures.weekly("002", 2, 9, 9));
          });
      season.open(STAGE);
      test.accept(season);
    }
  }

  private static void apply(Season season, Actor actor, long learner, String wished) {
    season.transact(
        () ->
            season.admissions.apply(
                new ApplyOrder(
                    actor,
                    learner,
                    STAGE,
                    List.of(wished),
                    new byte[0],
                    UUID.randomUUID().toString())));
  }

  private static void refused(Season season, Actor actor, long learner, Reason reason) {
    assertThatThrownBy(() -> apply(season, actor, learner, MONDAY))
        .isInstanceOfSatisfying(
            ApplicationRefused.class,
            no -> {
              assertThat(no.reason()).isEqualTo(reason);
              for (Locale reader : List.of(Words.CHINESE, Words.ENGLISH)) {
                assertThat(Words.say(reader, no)).isNotBlank().doesNotContain("{");
              }
            });
  }

  /** Why an account without a parent's mandate may not ask for her. */
  private static Reason barredOnline(Season season, long learner) {
    TakingPart rule = season.wiring.make(TakingPart.class);
    return season.transact(
        () -> {
          var stage = season.catalogue.getStage(STAGE);
          var wishes = List.of(season.catalogue.getClass(MONDAY));
          Learner asked = season.database.em().find(Learner.class, learner);
          return org.assertj.core.api.Assertions.catchThrowableOfType(
                  ApplicationRefused.class,
                  () -> rule.check(Actor.account(77), stage, asked, wishes))
              .reason();
        });
  }

  @ParameterizedTest
  @EnumSource
  void newcomersAreToldThatAStageIsForThoseWhoReturn(Engine engine) {
    for (Returning returning : List.of(Returning.OF_VENUE, Returning.OF_COURSE)) {
      Reason reason =
          returning == Returning.OF_VENUE ? Reason.RETURNING_VENUE : Reason.RETURNING_COURSE;
      season(
          engine,
          Eligibility.returningTo(returning),
          StageSeats.USUAL,
          season -> refused(season, Actor.SYSTEM, season.learner("1980-05-05"), reason));
    }
  }

  @ParameterizedTest
  @EnumSource
  void ageCountsOnTheFirstDayOfTheTerm(Engine engine) {
    season(
        engine,
        new Eligibility(Returning.ANYBODY, 65, 70, false, false),
        StageSeats.USUAL,
        season -> {
          refused(season, Actor.SYSTEM, season.learner("1962-02-09"), Reason.STAGE_AGE);
          apply(season, Actor.SYSTEM, season.learner("1962-02-08"), MONDAY);
          refused(season, Actor.SYSTEM, season.learner("1956-02-08"), Reason.STAGE_AGE);
        });
  }

  @ParameterizedTest
  @EnumSource
  void childIsAppliedForByWhoHoldsItsParentsMandate(Engine engine) {
    season(
        engine,
        new Eligibility(Returning.ANYBODY, null, null, false, true),
        StageSeats.USUAL,
        season -> {
          refused(season, Actor.SYSTEM, season.learner("1980-05-05"), Reason.CHILDREN);
          long child = season.learner("2010-05-05");
          assertThat(barredOnline(season, child)).isEqualTo(Reason.PARENT);
          apply(season, Actor.SYSTEM, child, MONDAY);
        });
  }

  @ParameterizedTest
  @EnumSource
  void classWithoutSeatsInAStageCannotBeWishedThere(Engine engine) {
    var seats = new StageSeats(50, new TreeMap<>(Map.of("001", 0)), LimitScope.STAGE);
    season(
        engine,
        Eligibility.EVERYBODY,
        seats,
        season -> {
          long learner = season.learner("1980-05-05");
          refused(season, Actor.SYSTEM, learner, Reason.NOT_IN_STAGE);
          apply(season, Actor.SYSTEM, learner, TUESDAY);
        });
  }

  @ParameterizedTest
  @EnumSource
  void drawOfAStageGivesNoMoreThanItsShareOfAClass(Engine engine) {
    season(
        engine,
        Eligibility.EVERYBODY,
        StageSeats.share(50),
        season -> {
          for (int i = 0; i < 8; i++) {
            season.apply(season.learner("1980-05-05"), STAGE, TUESDAY);
          }
          season.close(STAGE);
          season.draw(STAGE);
          Instant now = season.clock.now();
          var taken =
              season.transact(
                  () -> {
                    var stage = season.catalogue.getStage(STAGE);
                    assertThat(stage.phase(now).name()).isEqualTo("DRAWN");
                    return season.seats.takenIn(stage.getVenue(), stage.getTerm());
                  });
          assertThat(taken.values()).as("half of nine, rounded up").containsExactly(5);
        });
  }

  @ParameterizedTest
  @EnumSource
  void residentShowsHerCardAtTheCounter(Engine engine) {
    season(
        engine,
        new Eligibility(Returning.ANYBODY, null, null, true, false),
        StageSeats.USUAL,
        season -> {
          long learner = season.learner("1980-05-05");
          assertThat(barredOnline(season, learner)).isEqualTo(Reason.RESIDENTS);
          apply(season, Actor.SYSTEM, learner, MONDAY);
        });
  }
}
