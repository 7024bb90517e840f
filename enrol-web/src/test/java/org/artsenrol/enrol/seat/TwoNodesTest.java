package org.artsenrol.enrol.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.artsenrol.enrol.catalogue.FreedReserve;
import org.artsenrol.enrol.catalogue.Unpaid;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.seat.SeatDesk.Wanted;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.Season;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL, each with its own services and its own persistence. */
class TwoNodesTest {

  @Test
  void promotingLapsingAndPayingAtOnceLeavesTheListsThatTheRecordsTell() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("two nodes, seed " + seed);
    try (Season one =
            Hall.drawn(Engine.POSTGRES, seed, 14, Unpaid.WAITLIST, FreedReserve.GROUP_FIRST);
        Season other = one.anotherNode()) {
      one.moveSeats();
      List<Wanted> seats = wanted(one);
      one.clock.moveTo("2027-01-08T00:00");
      other.clock.moveTo("2027-01-08T00:00");
      List<Callable<Void>> work = new ArrayList<>();
      for (int i = 0; i < seats.size(); i++) {
        Season node = i % 2 == 0 ? one : other;
        Wanted wanted = seats.get(i);
        work.add(act(() -> pay(node, wanted)));
        work.add(act(() -> giveUp(i(wanted), i(wanted) % 3 == 0 ? other : one, wanted)));
      }
      for (int i = 0; i < 4; i++) {
        work.add(act(one::moveSeats));
        work.add(act(other::moveSeats));
      }
      java.util.Collections.shuffle(work, new Random(seed));
      var threads = Executors.newFixedThreadPool(6);
      try {
        for (var done : threads.invokeAll(work)) {
          done.get();
        }
      } finally {
        threads.shutdown();
      }
      one.moveSeats();
      SeatMachineTest.mustBeSound(one);
      Hall.DRAWS.forEach(draw -> Replayed.mustAgree(one, draw));
    }
  }

  private static int i(Wanted wanted) {
    return Math.abs(wanted.hashCode());
  }

  private static Callable<Void> act(Runnable work) {
    return () -> {
      work.run();
      return null;
    };
  }

  private static void pay(Season node, Wanted wanted) {
    var beforeTheDeadline = Season.moment("2027-01-07T23:59");
    attempt(node, desk -> desk.received(Actor.SYSTEM, wanted, beforeTheDeadline));
  }

  private static void giveUp(int luck, Season node, Wanted wanted) {
    if (luck % 2 == 0) {
      attempt(node, desk -> desk.giveUp(Actor.SYSTEM, wanted));
    }
  }

  private static void attempt(Season node, java.util.function.Consumer<SeatDesk> act) {
    try {
      node.database.transact(() -> act.accept(node.wiring.make(SeatDesk.class)));
    } catch (SeatRefused no) {
      assertThat(no.reason()).isNotNull();
    }
  }

  private static List<Wanted> wanted(Season season) {
    return season.transact(
        () ->
            season
                .database
                .em()
                .createQuery("select s from Seat s order by s.id", Seat.class)
                .getResultList()
                .stream()
                .map(
                    s ->
                        new Wanted(
                            s.findApplication().orElseThrow().getPublicId(),
                            s.getStudyClass().getSlug()))
                .toList());
  }
}
