package org.artsenrol.enrol.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.artsenrol.config.Settings;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.OfficeClock;

/**
 * Takes back seats that nobody paid for in time. A deadline is an exclusive end; the days of grace
 * are for payments that were made before it and are heard of after it.
 */
@ApplicationScoped
public class Lapses {

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject SeatRecords records;
  @Inject Leaving leaving;
  @Inject Settings settings;
  @Inject OfficeClock clock;

  /** A seat whose time to pay is over. */
  public record Due(long seat, Instant deadline) {}

  /** What is due now, by deadline. */
  @Transactional
  public List<Due> due() {
    return em.createQuery(
            "select new org.artsenrol.enrol.seat.Lapses$Due(s.id, s.payUntil) from Seat s"
                + " where s.state = :offered and s.offerHash is not null and s.payUntil <= :ended"
                + " and s.stage.voidedAt is null order by s.payUntil, s.id",
            Due.class)
        .setParameter("offered", SeatState.OFFERED)
        .setParameter("ended", clock.now().minus(grace()))
        .getResultList();
  }

  /** The moments ahead at which a seat is due to lapse. */
  @Transactional
  public List<Instant> ahead() {
    return em.createQuery(
            "select distinct s.payUntil from Seat s where s.state = :offered", Instant.class)
        .setParameter("offered", SeatState.OFFERED)
        .getResultStream()
        .map(end -> end.plus(grace()))
        .filter(end -> end.isAfter(clock.now()))
        .sorted()
        .toList();
  }

  /** Lapses a seat, once and only if it is due: doing it again changes nothing. */
  @Transactional
  public void lapse(long seatId) {
    records.hold(stageOf(seatId));
    Seat seat = em.find(Seat.class, seatId);
    em.refresh(seat);
    Instant now = clock.now();
    if (seat.getState() == SeatState.OFFERED && seat.isTold() && isOver(seat, now)) {
      leaving.lapse(seat, new Step(now, "unpaid at " + seat.getPayUntil(), Actor.SYSTEM));
    }
  }

  private boolean isOver(Seat seat, Instant now) {
    return !now.isBefore(seat.getPayUntil().plus(grace()));
  }

  private Duration grace() {
    return Duration.ofHours(settings.graceHours());
  }

  private Stage stageOf(long seatId) {
    return em.createQuery("select s.stage from Seat s where s.id = :id", Stage.class)
        .setParameter("id", seatId)
        .getSingleResult();
  }
}
