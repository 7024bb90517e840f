package org.artsenrol.enrol.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.artsenrol.enrol.admission.ApplicationRefused;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.Refused;
import org.artsenrol.enrol.seat.SeatRefused.Reason;
import org.artsenrol.enrol.testing.Brochures;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.Season;
import org.artsenrol.lottery.log.DrawLife;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A class of two seats that is given to whoever comes first, after a lottery of the venue. */
class FirstComeTest {
  private static final String DRAW = "dadun-2027s-1";
  private static final String DESK = "dadun-2027s-2";
  private static final String CLAY = "dadun-2027s-001";
  private static final String INK = "dadun-2027s-002";
  private static final String SAME_HOUR = "dadun-2027s-003";

  private static void open(Engine engine, Consumer<Season> test) {
    try (Season season = new Season(engine, 6)) {
      season.brochure(
          book -> {
            book.put(Brochures.term());
            book.put(Brochures.venue("dadun"));
            book.put(Brochures.lottery("dadun", Brochures.independent(2)));
            book.put(Brochures.firstCome("dadun", 2));
            book.put("dadun", Brochures.weekly("001", 1, 9, 2));
            book.put("dadun", Brochures.weekly("002", 2, 9, 1));
            book.put("dadun", Brochures.weekly("003", 1, 10, 2));
          });
      season.open(DRAW);
      for (int i = 0; i < 3; i++) {
        season.apply(season.learner("1980-05-05"), DRAW, INK);
      }
      season.close(DRAW);
      season.draw(DRAW);
      season.clock.moveTo("2027-01-05T12:00");
      season.moveSeats();
      test.accept(season);
      season.moveSeats();
      SeatMachineTest.mustBeSound(season);
      Replayed.mustAgree(season, DRAW);
    }
  }

  private static FirstCome.Asking asking(long learner, String slug) {
    String key = UUID.randomUUID().toString();
    return new FirstCome.Asking(Actor.SYSTEM, learner, DESK, slug, key);
  }

  private static Seat take(Season season, FirstCome.Asking asking) {
    return season.transact(() -> season.desk.take(asking));
  }

  private static void refused(Reason reason, Callable<?> act) {
    assertThatThrownBy(act::call)
        .isInstanceOfSatisfying(SeatRefused.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }

  private static void refused(ApplicationRefused.Reason reason, Callable<?> act) {
    assertThatThrownBy(act::call)
        .isInstanceOfSatisfying(
            ApplicationRefused.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }

  private static String learnerBorn(int year) {
    return year + "-05-05";
  }

  @ParameterizedTest
  @EnumSource
  void whoComesFirstHasTheSeatAndTheNextIsToldThatItIsFull(Engine engine) {
    open(
        engine,
        season -> {
          take(season, asking(season.learner(learnerBorn(1980)), CLAY));
          take(season, asking(season.learner(learnerBorn(1981)), CLAY));
          refused(Reason.FULL, () -> take(season, asking(season.learner(learnerBorn(1982)), CLAY)));
          season.order();
          List<LogRecord> records =
              season.transact(() -> season.publications.records(DESK)).stream()
                  .map(LogRecord::parse)
                  .toList();
          assertThat(records).extracting(LogRecord::kind).containsOnly(RecordKind.OFFER);
          assertThat(DrawLife.of(DESK, records).isSettled()).isFalse();
        });
  }

  @ParameterizedTest
  @EnumSource
  void theSameAskingSentTwiceTakesOneSeat(Engine engine) {
    open(
        engine,
        season -> {
          var asking = asking(season.learner(learnerBorn(1980)), CLAY);
          long first = take(season, asking).getId();
          assertThat(take(season, asking).getId()).isEqualTo(first);
        });
  }

  @ParameterizedTest
  @EnumSource
  void seatThatSomebodyWaitsForIsNotTakenByWhoComes(Engine engine) {
    open(
        engine,
        season -> {
          refused(Reason.FULL, () -> take(season, asking(season.learner(learnerBorn(1980)), INK)));
          Seat drawn =
              season.transact(
                  () ->
                      season
                          .database
                          .em()
                          .createQuery(
                              "select s from Seat s join fetch s.application where s.live = true",
                              Seat.class)
                          .getSingleResult());
          var wanted =
              new SeatDesk.Wanted(drawn.findApplication().orElseThrow().getPublicId(), INK);
          season.transact(() -> season.wiring.make(SeatDesk.class).giveUp(Actor.SYSTEM, wanted));
          refused(
              Reason.WAITLIST_FIRST,
              () -> take(season, asking(season.learner(learnerBorn(1981)), INK)));
        });
  }

  @ParameterizedTest
  @EnumSource
  void sameRulesHoldAsForApplications(Engine engine) {
    open(
        engine,
        season -> {
          long learner = season.learner(learnerBorn(1980));
          take(season, asking(learner, CLAY));
          refused(ApplicationRefused.Reason.ALREADY, () -> take(season, asking(learner, CLAY)));
          refused(ApplicationRefused.Reason.CLASH, () -> take(season, asking(learner, SAME_HOUR)));
          long child = season.learner(learnerBorn(2015));
          refused(ApplicationRefused.Reason.AGE, () -> take(season, asking(child, SAME_HOUR)));
          season.clock.moveTo("2027-02-05T00:00");
          refused(
              ApplicationRefused.Reason.CLOSED,
              () -> take(season, asking(season.learner(learnerBorn(1983)), SAME_HOUR)));
        });
  }

  @ParameterizedTest
  @EnumSource
  void strangerTakesNoSeatForAnybody(Engine engine) {
    open(
        engine,
        season -> {
          long learner = season.learner(learnerBorn(1980));
          var asking = new FirstCome.Asking(Actor.account(77), learner, DESK, CLAY, "k");
          assertThatThrownBy(() -> take(season, asking)).isInstanceOf(NotAllowed.class);
        });
  }

  @ParameterizedTest
  @EnumSource
  void seatThatIsGivenUpIsTakenByTheNextWhoComesAlsoByHerself(Engine engine) {
    open(
        engine,
        season -> {
          long learner = season.learner(learnerBorn(1980));
          Seat seat = take(season, asking(learner, CLAY));
          var wanted =
              new SeatDesk.Wanted(seat.findApplication().orElseThrow().getPublicId(), CLAY);
          season.transact(() -> season.wiring.make(SeatDesk.class).giveUp(Actor.SYSTEM, wanted));
          assertThat(take(season, asking(learner, CLAY)).getState()).isEqualTo(SeatState.OFFERED);
        });
  }

  @ParameterizedTest
  @EnumSource
  void ofManyAtOnceFromTwoNodesAsManyHaveASeatAsThereAre(Engine engine) throws Exception {
    open(
        engine,
        season -> {
          Season other = engine == Engine.H2 ? season : season.anotherNode();
          List<Callable<Boolean>> rush = new ArrayList<>();
          for (int i = 0; i < 12; i++) {
            var asking = asking(season.learner(learnerBorn(1970 + i)), CLAY);
            Season node = i % 2 == 0 ? season : other;
            rush.add(() -> isTaken(node, asking));
          }
          assertThat(taken(rush)).isEqualTo(2);
          if (other != season) {
            other.close();
          }
        });
  }

  private static boolean isTaken(Season node, FirstCome.Asking asking) {
    try {
      take(node, asking);
      return true;
    } catch (Refused full) {
      return false;
    }
  }

  private static long taken(List<Callable<Boolean>> rush) {
    var threads = Executors.newFixedThreadPool(6);
    try {
      long taken = 0;
      for (var done : threads.invokeAll(rush)) {
        taken += done.get() ? 1 : 0;
      }
      return taken;
    } catch (Exception broken) {
      throw new AssertionError(broken);
    } finally {
      threads.shutdown();
    }
  }
}
