package org.artsenrol.enrol.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.artsenrol.enrol.catalogue.FreedReserve;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.catalogue.Unpaid;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Refused;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.Season;

/**
 * Whatever happens to the seats of two crowded draws, in whatever order: no class is oversold,
 * nobody holds what she cannot hold, and a stranger who replays the public records comes to the
 * same lists.
 */
class SeatMachineTest {
  private static final int LEARNERS = 14;

  enum Act {
    TELL,
    ACCEPT,
    PAY,
    GIVE_UP,
    REFUND,
    LEAVE_WAITLIST,
    TAKE,
    CHANGE_SEATS,
    CALL_OFF,
    LAPSE,
    PROMOTE,
    PASS_HOURS,
    PASS_DAYS
  }

  record Happens(Act act, int which) {}

  @Provide
  Arbitrary<List<Happens>> story() {
    Arbitrary<Act> acts =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, Arbitraries.of(Act.TELL, Act.PROMOTE, Act.GIVE_UP)),
            net.jqwik.api.Tuple.of(2, Arbitraries.of(Act.values())));
    return Combinators.combine(acts, Arbitraries.integers().between(0, 999))
        .as(Happens::new)
        .list()
        .ofMinSize(20)
        .ofMaxSize(90);
  }

  /** Drawn once each; every story begins there. */
  enum Beginning {
    SEAT_TO_WAITLIST_GROUP_FIRST(1, Unpaid.WAITLIST, FreedReserve.GROUP_FIRST),
    SEAT_TO_WAITLIST_FOR_ALL(2, Unpaid.WAITLIST, FreedReserve.GENERAL),
    SEAT_TO_NEXT_STAGE(3, Unpaid.NEXT_STAGE, FreedReserve.GROUP_FIRST),
    SEAT_CLOSED(4, Unpaid.CLOSED, FreedReserve.GENERAL);

    private final long seed;
    private final Unpaid unpaid;
    private final FreedReserve freed;
    private Rewound drawn;

    Beginning(long seed, Unpaid unpaid, FreedReserve freed) {
      this.seed = seed;
      this.unpaid = unpaid;
      this.freed = freed;
    }

    Season season() {
      if (drawn == null) {
        drawn = new Rewound(Hall.drawn(Engine.H2, seed, LEARNERS, unpaid, freed));
      }
      drawn.rewind();
      return drawn.season();
    }
  }

  @AfterContainer
  static void closeAll() {
    for (Beginning beginning : Beginning.values()) {
      if (beginning.drawn != null) {
        beginning.drawn.season().close();
      }
    }
  }

  @Property(tries = 40)
  void recordsReplayToTheListsWhateverHappens(
      @ForAll Beginning beginning, @ForAll("story") List<Happens> story) {
    Season season = beginning.season();
    for (Happens next : story) {
      happen(season, next);
      mustBeSound(season);
    }
    season.moveSeats();
    mustBeSound(season);
    Hall.DRAWS.forEach(draw -> Replayed.mustAgree(season, draw));
  }

  private static void happen(Season season, Happens next) {
    switch (next.act()) {
      case TELL -> season.transact(() -> season.wiring.make(Offers.class).tell(draw(next)));
      case ACCEPT -> desk(season, next, desk -> wanted -> desk.accept(Actor.SYSTEM, wanted));
      case PAY ->
          desk(
              season,
              next,
              desk -> wanted -> desk.received(Actor.SYSTEM, wanted, season.clock.now()));
      case GIVE_UP -> desk(season, next, desk -> wanted -> desk.giveUp(Actor.SYSTEM, wanted));
      case REFUND -> desk(season, next, desk -> wanted -> desk.refund(Actor.SYSTEM, wanted));
      case LEAVE_WAITLIST ->
          of(season, WaitlistPlace.class, next)
              .ifPresent(
                  place ->
                      attempt(
                          season,
                          desk ->
                              desk.leaveWaitlist(
                                  Actor.SYSTEM,
                                  new SeatDesk.Wanted(
                                      place.getApplication().getPublicId(),
                                      place.getStudyClass().getSlug()))));
      case TAKE -> take(season, next);
      case CHANGE_SEATS -> changeSeats(season, next);
      case CALL_OFF -> callOff(season, next);
      case LAPSE -> {
        Lapses lapses = season.wiring.make(Lapses.class);
        season.transact(lapses::due).stream()
            .findFirst()
            .ifPresent(due -> season.database.transact(() -> lapses.lapse(due.seat())));
      }
      case PROMOTE -> {
        Promotions promotions = season.wiring.make(Promotions.class);
        List<Long> stirred = season.transact(promotions::stirred);
        if (!stirred.isEmpty()) {
          season.transact(() -> promotions.step(stirred.get(next.which() % stirred.size())));
        }
      }
      case PASS_HOURS -> season.clock.pass(Duration.ofMinutes(next.which()));
      case PASS_DAYS -> season.clock.pass(Duration.ofDays(next.which() % 4));
    }
  }

  /** Somebody comes to the desk, open or not, and asks for a class, full or not. */
  private static void take(Season season, Happens next) {
    season.transact(season.desk::toOpen).forEach(s -> open(season, s));
    List<Long> learners =
        season.transact(
            () ->
                season
                    .database
                    .em()
                    .createQuery("select l.id from Learner l order by l.id", Long.class)
                    .getResultList());
    String venue = next.which() % 2 == 0 ? "dadun-2027s-" : "fiber-2027s-";
    var asking =
        new FirstCome.Asking(
            Actor.SYSTEM,
            learners.get(next.which() % learners.size()),
            venue + "2",
            classSlug(next),
            UUID.randomUUID().toString());
    try {
      season.transact(() -> season.desk.take(asking));
    } catch (Refused no) {
      assertThat(no.messageKey()).isNotNull();
    }
  }

  private static void changeSeats(Season season, Happens next) {
    int added = next.which() % 3 == 0 ? -1 : 1;
    try {
      season.database.transact(
          () ->
              season
                  .wiring
                  .make(ClassChanges.class)
                  .changeSeats(Actor.SYSTEM, classSlug(next), added));
    } catch (Refused no) {
      assertThat(no.messageKey()).isNotNull();
    }
  }

  /** Seldom, or there would soon be no class left. */
  private static void callOff(Season season, Happens next) {
    if (next.which() % 3 == 0) {
      season.database.transact(
          () ->
              season
                  .wiring
                  .make(ClassChanges.class)
                  .callOff(Actor.SYSTEM, classSlug(next), "老師請假"));
    }
  }

  private static String classSlug(Happens next) {
    String venue = next.which() % 2 == 0 ? "dadun-2027s-" : "fiber-2027s-";
    return venue + List.of("001", "002", "003", "101").get(next.which() / 2 % 4);
  }

  private static void open(Season season, String stage) {
    season.database.transact(() -> season.desk.open(stage));
  }

  private static String draw(Happens next) {
    return Hall.DRAWS.get(next.which() % 2);
  }

  private interface At {
    java.util.function.Consumer<SeatDesk.Wanted> at(SeatDesk desk);
  }

  private static void desk(Season season, Happens next, At act) {
    of(season, Seat.class, next)
        .ifPresent(
            seat ->
                attempt(
                    season,
                    desk ->
                        act.at(desk)
                            .accept(
                                new SeatDesk.Wanted(
                                    seat.findApplication().orElseThrow().getPublicId(),
                                    seat.getStudyClass().getSlug()))));
  }

  private static void attempt(Season season, java.util.function.Consumer<SeatDesk> act) {
    try {
      season.database.transact(() -> act.accept(season.wiring.make(SeatDesk.class)));
    } catch (SeatRefused no) {
      assertThat(no.reason()).isNotNull();
    }
  }

  private static <T> java.util.Optional<T> of(Season season, Class<T> kind, Happens next) {
    List<T> all = all(season, kind);
    return all.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(all.get(next.which() % all.size()));
  }

  private static <T> List<T> all(Season season, Class<T> kind) {
    return season.transact(
        () -> {
          List<T> all =
              season
                  .database
                  .em()
                  .createQuery("select s from " + kind.getSimpleName() + " s order by s.id", kind)
                  .getResultList();
          all.forEach(SeatMachineTest::load);
          return all;
        });
  }

  private static void load(Object found) {
    if (found instanceof Seat seat) {
      seat.findApplication().orElseThrow().getPublicId();
      seat.getStudyClass().getSlug();
    } else if (found instanceof WaitlistPlace place) {
      place.getApplication().getPublicId();
      place.getStudyClass().getSlug();
    }
  }

  static void mustBeSound(Season season) {
    season.database.transact(
        () -> {
          ClassSeats count = season.wiring.make(ClassSeats.class);
          for (StudyClass of : classes(season)) {
            List<Seat> seats = seats(season, of);
            int held = (int) seats.stream().filter(s -> s.getState().isHeld()).count();
            int closed =
                (int)
                    seats.stream()
                        .filter(s -> s.getState() == SeatState.LAPSED)
                        .filter(s -> s.getStage().getUnpaid() == Unpaid.CLOSED)
                        .count();
            assertThat(count.taken(of)).as(of.getSlug()).isEqualTo(held + closed);
            // Seats that were taken away may still be held: nobody loses hers by that.
            assertThat(held).as(of.getSlug()).isLessThanOrEqualTo(of.getQuota() + taken(season));
          }
          mustBePossible(season);
        });
  }

  private static int taken(Season season) {
    return season.heard(SeatsChanged.class).stream().mapToInt(c -> Math.max(0, -c.added())).sum();
  }

  private static void mustBePossible(Season season) {
    var live =
        season
            .database
            .em()
            .createQuery("select s from Seat s where s.live = true", Seat.class)
            .getResultList();
    for (Seat one : live) {
      List<Seat> own = live.stream().filter(s -> s.getLearner().equals(one.getLearner())).toList();
      assertThat(own.stream().filter(s -> s.getStage().equals(one.getStage())).count())
          .isLessThanOrEqualTo(one.getStage().getWinLimit());
      assertThat(own)
          .filteredOn(other -> other != one)
          .noneMatch(
              other ->
                  other.getStudyClass().equals(one.getStudyClass())
                      || other.getStudyClass().clashesWith(one.getStudyClass()));
    }
  }

  private static List<StudyClass> classes(Season season) {
    return season
        .database
        .em()
        .createQuery("select c from StudyClass c", StudyClass.class)
        .getResultList();
  }

  private static List<Seat> seats(Season season, StudyClass of) {
    return season
        .database
        .em()
        .createQuery("select s from Seat s where s.studyClass = :class", Seat.class)
        .setParameter("class", of)
        .getResultList();
  }
}
