package org.artsenrol.enrol.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.artsenrol.enrol.admission.ApplicationRefused.Reason;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Grant;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.Role;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.kernel.Words;
import org.artsenrol.enrol.testing.Brochures;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.Season;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Applications on both databases: two venues, one independent with a limit of two, one by rounds.
 */
class AdmissionsTest {
  private static final String DADUN = "dadun-2027s-1";
  private static final String FIBER = "fiber-2027s-1";
  private static final String MONDAY = "dadun-2027s-001";
  private static final String MONDAY_TOO = "dadun-2027s-002";
  private static final String TUESDAY = "dadun-2027s-003";
  private static final String WEDNESDAY = "dadun-2027s-004";
  private static final String FIBER_MONDAY = "fiber-2027s-001";
  private static final String FIBER_MONDAY_TOO = "fiber-2027s-002";

  private static void openSeason(Engine engine, Consumer<Season> test) {
    season(
        engine,
        season -> {
          season.open(DADUN, FIBER);
          test.accept(season);
        });
  }

  private static void season(Engine engine, Consumer<Season> test) {
    try (Season season = new Season(engine, 1)) {
      season.brochure(
          book -> {
            book.put(Brochures.term());
            book.put(Brochures.venue("dadun"));
            book.put(Brochures.venue("fiber"));
            book.put(Brochures.lottery("dadun", Brochures.independent(2, "SENIOR")));
            book.put(Brochures.lottery("fiber", Brochures.rounds(2, 2)));
            book.put("dadun", Brochures.weekly("001", 1, 9, 10));
            book.put("dadun", Brochures.weekly("002", 1, 10, 10));
            book.put("dadun", Brochures.weekly("003", 2, 9, 10));
            book.put("dadun", Brochures.weekly("004", 3, 9, 10));
            book.put("fiber", Brochures.weekly("001", 1, 10, 10));
            book.put("fiber", Brochures.weekly("002", 1, 9, 10));
          });
      test.accept(season);
    }
  }

  private static void refused(Reason reason, Callable<?> act) {
    assertThatThrownBy(act::call)
        .isInstanceOfSatisfying(
            ApplicationRefused.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @EnumSource
  void anApplicationIsTakenWithItsWishesAndItsPublicName(Engine engine) {
    openSeason(
        engine,
        season -> {
          long learner = season.learner("1950-05-05");
          String id = season.apply(learner, DADUN, TUESDAY, MONDAY).getPublicId();
          season.transact(
              () -> {
                Application kept = season.admissions.get(Actor.SYSTEM, id);
                assertThat(kept.getWishedClasses())
                    .extracting(c -> c.getSlug())
                    .containsExactly(TUESDAY, MONDAY);
                assertThat(kept.getGroups()).containsExactly("SENIOR");
                assertThat(kept.getCode()).hasSize(16);
                assertThat(kept.getSalt()).hasSize(64);
                assertThat(kept.getSubmittedAt()).isEqualTo(season.clock.now());
                return null;
              });
          assertThat(season.heard(ApplicationReceived.class)).hasSize(1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void theSameKeyAgainGivesTheSameApplication(Engine engine) {
    openSeason(
        engine,
        season -> {
          long learner = season.learner("1980-05-05");
          String first = season.apply(learner, DADUN, List.of(MONDAY), "key-1").getPublicId();
          String again = season.apply(learner, DADUN, List.of(TUESDAY), "key-1").getPublicId();
          assertThat(again).isEqualTo(first);
          assertThat(season.heard(ApplicationChanged.class)).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void applyingASecondTimeReplacesTheWishesAndKeepsTheCode(Engine engine) {
    openSeason(
        engine,
        season -> {
          long learner = season.learner("1980-05-05");
          Application first = season.apply(learner, DADUN, MONDAY, TUESDAY);
          Application second = season.apply(learner, DADUN, TUESDAY, WEDNESDAY);
          assertThat(second.getPublicId()).isEqualTo(first.getPublicId());
          assertThat(second.getCode()).isEqualTo(first.getCode());
          assertThat(wishes(season, first.getPublicId())).containsExactly(TUESDAY, WEDNESDAY);
          assertThat(season.heard(ApplicationChanged.class)).hasSize(1);
        });
  }

  private static List<String> wishes(Season season, String publicId) {
    return season.transact(
        () ->
            season.admissions.get(Actor.SYSTEM, publicId).getWishedClasses().stream()
                .map(c -> c.getSlug())
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void wishesMayBeChangedAndPutInAnotherOrder(Engine engine) {
    openSeason(
        engine,
        season -> {
          String id =
              season
                  .apply(season.learner("1980-05-05"), FIBER, FIBER_MONDAY, FIBER_MONDAY_TOO)
                  .getPublicId();
          season.transact(
              () ->
                  season.admissions.change(
                      Actor.SYSTEM, id, List.of(FIBER_MONDAY_TOO, FIBER_MONDAY), "key-2"));
          assertThat(wishes(season, id)).containsExactly(FIBER_MONDAY_TOO, FIBER_MONDAY);
        });
  }

  @ParameterizedTest
  @EnumSource
  void aWithdrawnApplicationIsNotChangedButTheLearnerMayApplyAnew(Engine engine) {
    openSeason(
        engine,
        season -> {
          long learner = season.learner("1980-05-05");
          String id = season.apply(learner, DADUN, MONDAY).getPublicId();
          season.database.transact(() -> season.admissions.withdraw(Actor.SYSTEM, id));
          season.database.transact(() -> season.admissions.withdraw(Actor.SYSTEM, id));
          assertThat(season.heard(ApplicationWithdrawn.class)).hasSize(1);
          refused(
              Reason.WITHDRAWN,
              () ->
                  season.transact(
                      () -> season.admissions.change(Actor.SYSTEM, id, List.of(TUESDAY), "key-3")));
          assertThat(season.apply(learner, DADUN, TUESDAY).getPublicId()).isNotEqualTo(id);
        });
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsTakenBeforeTheOpeningOrAfterTheClose(Engine engine) {
    openSeason(
        engine,
        season -> {
          long learner = season.learner("1980-05-05");
          season.clock.moveTo("2026-12-28T08:59");
          refused(Reason.NOT_OPEN, () -> season.apply(learner, DADUN, MONDAY));
          season.clock.moveTo("2027-01-03T23:59");
          String id = season.apply(learner, DADUN, MONDAY).getPublicId();
          season.clock.moveTo("2027-01-04T00:00");
          refused(Reason.CLOSED, () -> season.apply(learner, DADUN, TUESDAY));
          refused(
              Reason.CLOSED,
              () ->
                  season.transact(
                      () -> {
                        season.admissions.withdraw(Actor.SYSTEM, id);
                        return null;
                      }));
        });
  }

  @ParameterizedTest
  @EnumSource
  void aClashWithAnotherVenueIsRefusedInWordsThatNameItAndItsHour(Engine engine) {
    openSeason(
        engine,
        season -> {
          long learner = season.learner("1980-05-05");
          season.apply(learner, DADUN, MONDAY);
          assertThatThrownBy(() -> season.apply(learner, FIBER, FIBER_MONDAY))
              .isInstanceOfSatisfying(
                  ApplicationRefused.class,
                  no -> {
                    assertThat(no.reason()).isEqualTo(Reason.CLASH_WISH);
                    assertThat(Words.say(Locale.TAIWAN, no))
                        .contains("課程 001", "dadun 館", "116 年 2 月 8 日（一）上午 10:00");
                    assertThat(Words.say(Locale.ENGLISH, no))
                        .contains("Course 001", "dadun hall", "Mon 8 Feb 2027, 10:00 am");
                  });
          assertThat(season.heard(ApplicationReceived.class)).hasSize(1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void ownWishesMayClashOnlyWhereRoundsDecide(Engine engine) {
    openSeason(
        engine,
        season -> {
          refused(
              Reason.CLASH_OWN,
              () -> season.apply(season.learner("1980-05-05"), DADUN, MONDAY, MONDAY_TOO));
          season.apply(season.learner("1980-05-05"), FIBER, FIBER_MONDAY, FIBER_MONDAY_TOO);
        });
  }

  @ParameterizedTest
  @EnumSource
  void theLimitBoundsTheWishesWhereClassesAreDrawnOnTheirOwn(Engine engine) {
    openSeason(
        engine,
        season ->
            refused(
                Reason.LIMIT,
                () ->
                    season.apply(season.learner("1980-05-05"), DADUN, MONDAY, TUESDAY, WEDNESDAY)));
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotStandIsRefusedWithItsReason(Engine engine) {
    openSeason(
        engine,
        season -> {
          long adult = season.learner("1980-05-05");
          long child = season.learner("2015-05-05");
          refused(Reason.EMPTY, () -> season.apply(adult, DADUN));
          refused(Reason.WRONG_VENUE, () -> season.apply(adult, DADUN, FIBER_MONDAY));
          refused(Reason.AGE, () -> season.apply(child, DADUN, MONDAY));
        });
  }

  @ParameterizedTest
  @EnumSource
  void onlyItsOwnStaffApplyAtAVenuesCounter(Engine engine) {
    openSeason(
        engine,
        season -> {
          long learner = season.learner("1980-05-05");
          Actor own = Actor.staff(1, "lin", List.of(grant("dadun")));
          Actor other = Actor.staff(2, "wu", List.of(grant("fiber")));
          assertThatThrownBy(() -> applyAs(season, other, learner)).isInstanceOf(NotAllowed.class);
          assertThatThrownBy(() -> applyAs(season, Actor.account(77), learner))
              .isInstanceOf(NotAllowed.class);
          assertThatThrownBy(() -> applyAs(season, Actor.ANONYMOUS, learner))
              .isInstanceOf(NotAllowed.class);
          assertThat(season.heard(ApplicationReceived.class)).isEmpty();
          Actor city = Actor.staff(3, "city", List.of(new Grant(Role.CITY_OFFICE, null)));
          assertThatThrownBy(() -> applyAs(season, city, learner)).isInstanceOf(NotAllowed.class);
          assertThat(own.mayRun(new VenueId("dadun"))).isTrue();
        });
  }

  private static Grant grant(String venue) {
    return new Grant(Role.VENUE_STAFF, new VenueId(venue));
  }

  private static Application applyAs(Season season, Actor actor, long learner) {
    return season.transact(
        () ->
            season.admissions.apply(
                new ApplyOrder(actor, learner, DADUN, List.of(MONDAY), new byte[0], "k")));
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoClashingApplicationsAtOnceExactlyOneIsTaken(Engine engine) throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    openSeason(
        engine,
        season -> {
          for (int round = 0; round < 8; round++) {
            long learner = season.learner("1980-05-05");
            List<Callable<Boolean>> both =
                List.of(
                    () -> taken(() -> season.apply(learner, DADUN, MONDAY)),
                    () -> taken(() -> season.apply(learner, FIBER, FIBER_MONDAY)));
            try {
              long taken =
                  threads.invokeAll(both).stream()
                      .filter(
                          f -> {
                            try {
                              return f.get();
                            } catch (Exception broken) {
                              throw new AssertionError(broken);
                            }
                          })
                      .count();
              assertThat(taken).isEqualTo(1);
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
          }
        });
    threads.shutdown();
  }

  private static boolean taken(Callable<?> act) throws Exception {
    try {
      act.call();
      return true;
    } catch (ApplicationRefused no) {
      assertThat(no.reason()).isEqualTo(Reason.CLASH_WISH);
      return false;
    }
  }
}
