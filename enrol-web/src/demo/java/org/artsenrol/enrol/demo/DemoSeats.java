package org.artsenrol.enrol.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.seat.Seat;
import org.artsenrol.enrol.seat.SeatDesk;
import org.artsenrol.enrol.seat.SeatDesk.Wanted;
import org.artsenrol.enrol.seat.SeatState;

/**
 * What the demonstration's people do with their seats: most pay, some give up, some forget. Which
 * of them is decided by their codes, the same at every loading.
 */
@ApplicationScoped
public class DemoSeats {
  private static final int TOGETHER = 40;
  private static final int OF = 16;

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject SeatDesk desk;
  @Inject OfficeClock clock;

  /**
   * Lets the next few decide.
   *
   * @param after the internal id of the seat that was the last before
   * @return that of the last now; nothing is left when it is the same
   */
  @Transactional
  public long decide(long after) {
    List<Seat> next =
        em.createQuery(
                "select s from Seat s where s.id > :after and s.state = :offered order by s.id",
                Seat.class)
            .setParameter("after", after)
            .setParameter("offered", SeatState.OFFERED)
            .setMaxResults(TOGETHER)
            .getResultList();
    next.forEach(this::decide);
    return next.isEmpty() ? after : next.get(next.size() - 1).getId();
  }

  private void decide(Seat seat) {
    var application = seat.findApplication().orElseThrow();
    var wanted = new Wanted(application.getPublicId(), seat.getStudyClass().getSlug());
    int luck = Math.floorMod(application.getCode().hashCode(), OF);
    if (luck == 0) {
      desk.giveUp(Actor.SYSTEM, wanted);
    } else if (luck != 1) {
      desk.received(Actor.SYSTEM, wanted, clock.now());
    }
  }
}
