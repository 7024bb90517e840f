package org.artsenrol.enrol.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Grant;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.Role;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.seat.SeatDesk.Wanted;
import org.artsenrol.enrol.seat.SeatRefused.Reason;
import org.artsenrol.enrol.testing.Brochures;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.Season;
import org.artsenrol.lottery.log.TodaysLists.Waiting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One class of two seats for which five wait or win, and another of one seat at another hour; a
 * learner may hold one of the two. Where a peer got it wrong, the test is named after what went
 * wrong there.
 */
class SeatsTest {
  private static final String DRAW = "dadun-2027s-1";
  private static final String CLAY = "dadun-2027s-001";
  private static final String INK = "dadun-2027s-002";
  private static final Instant DEADLINE = Season.moment("2027-01-08T00:00");

  private static void drawn(Engine engine, Consumer<Season> test) {
    try (Season season = new Season(engine, 5)) {
      season.brochure(
          book -> {
            book.put(Brochures.term());
            book.put(Brochures.venue("dadun"));
            book.put(Brochures.lottery("dadun", Brochures.rounds(1, 1)));
            book.put("dadun", Brochures.weekly("001", 1, 9, 2));
            book.put("dadun", Brochures.weekly("002", 2, 9, 1, Map.of()));
          });
      season.open(DRAW);
      for (int i = 0; i < 5; i++) {
        season.apply(season.learner("1980-05-05"), DRAW, CLAY, INK);
      }
      season.close(DRAW);
      season.draw(DRAW);
      season.moveSeats();
      test.accept(season);
      season.moveSeats();
      SeatMachineTest.mustBeSound(season);
      Replayed.mustAgree(season, DRAW);
    }
  }

  private static SeatDesk desk(Season season) {
    return season.wiring.make(SeatDesk.class);
  }

  private static List<Seat> held(Season season, String slug) {
    return season.transact(
        () ->
            season
                .database
                .em()
                .createQuery(
                    "select s from Seat s join fetch s.application where s.live = true"
                        + " and s.studyClass.slug = :class order by s.id",
                    Seat.class)
                .setParameter("class", slug)
                .getResultList());
  }

  private static Wanted wanted(Seat seat, String slug) {
    return new Wanted(seat.findApplication().map(Application::getPublicId).orElseThrow(), slug);
  }

  private static String code(Seat seat) {
    return seat.findApplication().orElseThrow().getCode();
  }

  private static List<Waiting> waiting(Season season, String slug) {
    season.order();
    return Replayed.of(season, DRAW).waitlist().stream()
        .filter(w -> w.classId().equals(slug))
        .toList();
  }

  private static void pay(Season season, Wanted wanted, Instant paidAt) {
    season.transact(() -> desk(season).received(Actor.SYSTEM, wanted, paidAt));
  }

  private static void refused(Reason reason, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(SeatRefused.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @EnumSource
  void paymentAtTheDeadlineIsLateAndOneMillisecondBeforeItIsInTime(Engine engine) {
    drawn(
        engine,
        season -> {
          List<Seat> clay = held(season, CLAY);
          season.clock.moveTo(DEADLINE);
          refused(Reason.PAID_LATE, () -> pay(season, wanted(clay.get(0), CLAY), DEADLINE));
          pay(season, wanted(clay.get(1), CLAY), DEADLINE.minusMillis(1));
          season.moveSeats();
          refused(
              Reason.LAPSED, () -> pay(season, wanted(clay.get(0), CLAY), DEADLINE.minusMillis(1)));
          assertThat(held(season, CLAY)).extracting(SeatsTest::code).contains(code(clay.get(1)));
        });
  }

  @ParameterizedTest
  @EnumSource
  void oneMillisecondBeforeTheDeadlineNothingLapses(Engine engine) {
    drawn(
        engine,
        season -> {
          season.clock.moveTo(DEADLINE.minusMillis(1));
          season.moveSeats();
          assertThat(season.heard(SeatLapsed.class)).isEmpty();
          season.clock.moveTo(DEADLINE);
          season.moveSeats();
          assertThat(season.heard(SeatLapsed.class)).hasSize(3);
        });
  }

  @ParameterizedTest
  @EnumSource
  void seatThatIsFreedGoesToTheFirstWhoCanTakeItAndNotToTheLastInTheList(Engine engine) {
    drawn(
        engine,
        season -> {
          List<Waiting> before = waiting(season, CLAY);
          Seat given = held(season, CLAY).get(0);
          season.transact(() -> desk(season).giveUp(Actor.SYSTEM, wanted(given, CLAY)));
          season.moveSeats();
          String holdsInk = code(held(season, INK).get(0));
          String first =
              before.stream()
                  .map(Waiting::code)
                  .filter(code -> !code.equals(holdsInk))
                  .findFirst()
                  .orElseThrow();
          assertThat(held(season, CLAY)).extracting(SeatsTest::code).contains(first).hasSize(2);
        });
  }

  @ParameterizedTest
  @EnumSource
  void notAllAreOfferedASeatWhereOneHasFallenFree(Engine engine) {
    drawn(
        engine,
        season -> {
          int offered = season.heard(SeatOffered.class).size();
          season.transact(
              () -> desk(season).giveUp(Actor.SYSTEM, wanted(held(season, CLAY).get(0), CLAY)));
          season.moveSeats();
          assertThat(season.heard(SeatOffered.class)).hasSize(offered + 1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoeverGaveUpHerSeatDoesNotComeBackByTheWaitlist(Engine engine) {
    drawn(
        engine,
        season -> {
          for (int i = 0; i < 5 && !held(season, CLAY).isEmpty(); i++) {
            Seat next = held(season, CLAY).get(0);
            season.transact(() -> desk(season).giveUp(Actor.SYSTEM, wanted(next, CLAY)));
            season.transact(() -> desk(season).giveUp(Actor.SYSTEM, wanted(next, CLAY)));
            season.moveSeats();
            assertThat(held(season, CLAY)).extracting(SeatsTest::code).doesNotContain(code(next));
          }
          assertThat(season.heard(SeatDeclined.class)).hasSizeBetween(4, 5);
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoeverIsAtHerLimitIsPassedOverAndKeepsHerPlace(Engine engine) {
    drawn(
        engine,
        season -> {
          Seat ink = held(season, INK).get(0);
          while (waiting(season, CLAY).size() > 1) {
            Seat next = held(season, CLAY).get(0);
            season.transact(() -> desk(season).giveUp(Actor.SYSTEM, wanted(next, CLAY)));
            season.moveSeats();
          }
          assertThat(waiting(season, CLAY).get(0).code()).isEqualTo(code(ink));
          Seat last = held(season, CLAY).get(0);
          season.transact(() -> desk(season).giveUp(Actor.SYSTEM, wanted(last, CLAY)));
          season.moveSeats();
          assertThat(waiting(season, CLAY).get(0).skipped()).contains("MAX");
          season.transact(() -> desk(season).giveUp(Actor.SYSTEM, wanted(ink, INK)));
          Seat another = held(season, CLAY).get(0);
          season.transact(() -> desk(season).giveUp(Actor.SYSTEM, wanted(another, CLAY)));
          season.moveSeats();
          assertThat(held(season, CLAY)).extracting(SeatsTest::code).contains(code(ink));
        });
  }

  @ParameterizedTest
  @EnumSource
  void twoMessagesOfOnePaymentConfirmOnce(Engine engine) {
    drawn(
        engine,
        season -> {
          Wanted clay = wanted(held(season, CLAY).get(0), CLAY);
          pay(season, clay, season.clock.now());
          pay(season, clay, season.clock.now());
          assertThat(season.heard(SeatConfirmed.class)).hasSize(1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void nobodyIsOfferedASeatInAClassThatHasBegun(Engine engine) {
    drawn(
        engine,
        season -> {
          for (Seat seat : held(season, CLAY)) {
            pay(season, wanted(seat, CLAY), season.clock.now());
          }
          season.clock.moveTo("2027-02-08T09:00");
          Wanted paid = wanted(held(season, CLAY).get(0), CLAY);
          season.transact(() -> desk(season).giveUp(Actor.SYSTEM, paid));
          season.moveSeats();
          assertThat(held(season, CLAY)).hasSize(1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void clockThatIsLateLapsesInTheOrderOfDeadlinesAndAsksNobodyToPayYesterday(Engine engine) {
    drawn(
        engine,
        season -> {
          season.clock.moveTo(DEADLINE);
          season.moveSeats();
          season.clock.moveTo("2027-01-20T10:00");
          season.moveSeats();
          assertThat(season.heard(SeatLapsed.class).stream().map(l -> l.seat().getPayUntil()))
              .isSorted();
          assertThat(held(season, CLAY))
              .allSatisfy(s -> assertThat(s.getPayUntil()).isAfter(season.clock.now()));
        });
  }

  @ParameterizedTest
  @EnumSource
  void offerMadeInTheEveningLeavesAsManyWholeDaysAsOneMadeInTheMorning(Engine engine) {
    drawn(
        engine,
        season -> {
          season.clock.moveTo("2027-01-06T21:00");
          season.transact(
              () -> desk(season).giveUp(Actor.SYSTEM, wanted(held(season, CLAY).get(0), CLAY)));
          season.moveSeats();
          assertThat(held(season, CLAY))
              .extracting(Seat::getPayUntil)
              .contains(Season.moment("2027-01-11T00:00"));
        });
  }

  @ParameterizedTest
  @EnumSource
  void everyStepOfASeatIsKeptWithItsDateCauseAndActor(Engine engine) {
    drawn(
        engine,
        season -> {
          Wanted clay = wanted(held(season, CLAY).get(0), CLAY);
          pay(season, clay, season.clock.now());
          season.transact(() -> desk(season).giveUp(Actor.SYSTEM, clay));
          season.transact(() -> desk(season).refund(Actor.SYSTEM, clay));
          season.transact(
              () -> {
                Seat seat = season.heard(SeatRefunded.class).get(0).seat();
                assertThat(seat.getHistory())
                    .extracting(SeatEvent::getState)
                    .containsExactly(
                        SeatState.OFFERED,
                        SeatState.CONFIRMED,
                        SeatState.WITHDRAWN,
                        SeatState.REFUNDED);
                assertThat(seat.getHistory()).extracting(SeatEvent::getActor).contains("system");
                return null;
              });
        });
  }

  private static ClassChanges changes(Season season) {
    return season.wiring.make(ClassChanges.class);
  }

  @ParameterizedTest
  @EnumSource
  void seatsThatAreAddedGoToThoseWhoWait(Engine engine) {
    drawn(
        engine,
        season -> {
          season.database.transact(() -> changes(season).changeSeats(Actor.SYSTEM, CLAY, 1));
          season.moveSeats();
          assertThat(held(season, CLAY)).hasSize(3);
          assertThat(held(season, CLAY).get(2).getOrigin()).isEqualTo(SeatOrigin.WAITLIST);
        });
  }

  @ParameterizedTest
  @EnumSource
  void whereSeatsAreTakenAwayNobodyLosesHersAndNobodyIsCalledUpForThem(Engine engine) {
    drawn(
        engine,
        season -> {
          season.database.transact(() -> changes(season).changeSeats(Actor.SYSTEM, CLAY, -1));
          assertThat(held(season, CLAY)).hasSize(2);
          season.transact(
              () -> desk(season).giveUp(Actor.SYSTEM, wanted(held(season, CLAY).get(0), CLAY)));
          season.moveSeats();
          assertThat(held(season, CLAY)).hasSize(1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void classThatIsCalledOffReleasesAllAndOffersNothingMore(Engine engine) {
    drawn(
        engine,
        season -> {
          pay(season, wanted(held(season, CLAY).get(0), CLAY), season.clock.now());
          for (int i = 0; i < 2; i++) {
            season.database.transact(() -> changes(season).callOff(Actor.SYSTEM, CLAY, "人數不足"));
          }
          season.moveSeats();
          assertThat(held(season, CLAY)).isEmpty();
          assertThat(season.heard(ClassCalledOff.class)).hasSize(1);
          assertThat(season.heard(SeatCalledOff.class)).hasSize(2);
          assertThat(season.heard(SeatCalledOff.class))
              .filteredOn(told -> told.seat().isRefundable())
              .hasSize(1);
          assertThat(season.heard(ClassCalledOff.class).get(0).waiting()).hasSize(3);
          refused(
              Reason.CALLED_OFF,
              () ->
                  season.database.transact(
                      () -> changes(season).changeSeats(Actor.SYSTEM, CLAY, 1)));
        });
  }

  @ParameterizedTest
  @EnumSource
  void classIsNotCalledOffWithoutAReasonNorByAStranger(Engine engine) {
    drawn(
        engine,
        season -> {
          refused(
              Reason.NO_REASON,
              () ->
                  season.database.transact(() -> changes(season).callOff(Actor.SYSTEM, CLAY, " ")));
          assertThatThrownBy(
                  () ->
                      season.database.transact(
                          () -> changes(season).callOff(Actor.account(7), CLAY, "x")))
              .isInstanceOf(NotAllowed.class);
        });
  }

  @ParameterizedTest
  @EnumSource
  void onlyWhoMayActForHerMovesHerSeat(Engine engine) {
    drawn(
        engine,
        season -> {
          Wanted clay = wanted(held(season, CLAY).get(0), CLAY);
          Actor fiber =
              Actor.staff(2, "wu", List.of(new Grant(Role.VENUE_STAFF, new VenueId("fiber"))));
          Actor city = Actor.staff(3, "city", List.of(new Grant(Role.CITY_OFFICE, null)));
          for (Actor stranger : List.of(fiber, city, Actor.account(77), Actor.ANONYMOUS)) {
            assertThatThrownBy(() -> season.transact(() -> desk(season).giveUp(stranger, clay)))
                .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(
                    () ->
                        season.transact(
                            () -> desk(season).received(stranger, clay, season.clock.now())))
                .isInstanceOf(NotAllowed.class);
          }
          assertThat(season.heard(SeatDeclined.class)).isEmpty();
        });
  }
}
