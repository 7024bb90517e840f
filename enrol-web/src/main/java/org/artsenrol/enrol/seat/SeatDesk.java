package org.artsenrol.enrol.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.Roc;
import org.artsenrol.enrol.kernel.Spoken;
import org.artsenrol.enrol.seat.SeatRefused.Reason;
import org.artsenrol.lottery.log.RecordKind;

/**
 * What a learner does with a seat or a place of hers, and what a venue's clerk does for her at the
 * counter: the one path for both. An act that is done already changes nothing when it is asked for
 * again.
 */
@ApplicationScoped
public class SeatDesk {

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Admissions admissions;
  @Inject SeatRecords records;
  @Inject Offers offers;
  @Inject Leaving leaving;
  @Inject OfficeClock clock;
  @Inject Event<Happening> happenings;

  /** A class that somebody has applied for: names a seat, or a place on a waitlist. */
  public record Wanted(String application, String classSlug) {}

  /**
   * Takes a seat for which nothing is to be paid.
   *
   * @throws SeatRefused if it is not offered to her, or is not free of charge
   */
  @Transactional
  public Seat accept(Actor actor, Wanted wanted) {
    Seat seat = seat(actor, wanted);
    if (seat.getState() == SeatState.CONFIRMED) {
      return seat;
    }
    mustBeOffered(seat);
    if (seat.getPrice() > 0) {
      throw new SeatRefused(Reason.NOT_PAID, seat.getPrice(), until(seat));
    }
    if (!clock.now().isBefore(seat.getPayUntil())) {
      throw new SeatRefused(Reason.PAID_LATE, until(seat));
    }
    return confirm(seat, null, step(actor, "nothing to pay"));
  }

  /**
   * Notes that a seat was paid. The payer's moment counts, not the one at which we hear of it.
   *
   * @throws SeatRefused if it is not offered any more, or was paid too late
   */
  @Transactional
  public Seat received(Actor clerk, Wanted wanted, Instant paidAt) {
    Seat seat = seat(clerk, wanted);
    mustRun(clerk, seat);
    if (seat.getState() == SeatState.CONFIRMED) {
      return seat;
    }
    mustBeOffered(seat);
    if (paidAt.isAfter(clock.now())) {
      throw new SeatRefused(Reason.PAID_AHEAD);
    }
    if (!paidAt.isBefore(seat.getPayUntil())) {
      throw new SeatRefused(Reason.PAID_LATE, until(seat));
    }
    return confirm(seat, paidAt, step(clerk, "paid " + paidAt));
  }

  private Seat confirm(Seat seat, Instant paidAt, Step step) {
    offers.tell(seat);
    records.tell(RecordKind.CONFIRM, seat, Optional.empty());
    seat.confirm(paidAt, step);
    happenings.fire(new SeatConfirmed(seat));
    return seat;
  }

  /**
   * Gives a seat up: one that is offered, or one that is paid. What is to be returned of a payment
   * is for the venue.
   *
   * @throws SeatRefused if she does not hold it
   */
  @Transactional
  public Seat giveUp(Actor actor, Wanted wanted) {
    Seat seat = seat(actor, wanted);
    Step step = step(actor, "by the learner");
    switch (seat.getState()) {
      case OFFERED -> {
        offers.tell(seat);
        leaving.decline(seat, step);
      }
      case CONFIRMED -> leaving.withdraw(seat, step, Optional.empty());
      case DECLINED, WITHDRAWN -> {
        // Done before.
      }
      default -> throw new SeatRefused(Reason.NOT_OFFERED);
    }
    return seat;
  }

  /**
   * Notes that a payment was returned.
   *
   * @throws SeatRefused if there is none
   */
  @Transactional
  public Seat refund(Actor clerk, Wanted wanted) {
    Seat seat = seat(clerk, wanted);
    mustRun(clerk, seat);
    if (seat.getState() == SeatState.REFUNDED) {
      return seat;
    }
    if (!seat.isRefundable()) {
      throw new SeatRefused(Reason.NOTHING_TO_REFUND);
    }
    leaving.refund(seat, step(clerk, "returned"));
    return seat;
  }

  /**
   * Leaves a waitlist, for good.
   *
   * @throws SeatRefused if she does not wait for this class
   */
  @Transactional
  public void leaveWaitlist(Actor actor, Wanted wanted) {
    Application application = enter(actor, wanted);
    WaitlistPlace place =
        em.createQuery(
                "select p from WaitlistPlace p where p.application = :application"
                    + " and p.studyClass.slug = :class",
                WaitlistPlace.class)
            .setParameter("application", application)
            .setParameter("class", wanted.classSlug())
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new SeatRefused(Reason.NOT_WAITING));
    if (place.findMoved().equals(Optional.of(WaitlistPlace.Move.LEFT))) {
      return;
    }
    if (!place.isWaiting()) {
      throw new SeatRefused(Reason.NOT_WAITING);
    }
    records.leave(place);
    place.leave(clock.now());
    happenings.fire(new PlaceLeft(place));
  }

  /** Checks the right, and holds the draw before anything of it is read. */
  private Application enter(Actor actor, Wanted wanted) {
    Application application = admissions.get(actor, wanted.application());
    if (actor.isStaff()) {
      actor.mustRun(application.getStage().getVenue().venueId());
    }
    records.hold(application.getStage());
    return application;
  }

  /** The newest seat of this application in this class, as it is now. */
  private Seat seat(Actor actor, Wanted wanted) {
    Application application = enter(actor, wanted);
    List<Seat> given =
        em.createQuery(
                "select s from Seat s where s.application = :application"
                    + " and s.studyClass.slug = :class",
                Seat.class)
            .setParameter("application", application)
            .setParameter("class", wanted.classSlug())
            .getResultList();
    Seat seat =
        given.stream()
            .max(Comparator.comparing(Seat::getId))
            .orElseThrow(() -> new SeatRefused(Reason.NOT_OFFERED));
    em.refresh(seat);
    return seat;
  }

  private static void mustRun(Actor clerk, Seat seat) {
    clerk.mustRun(seat.getStage().getVenue().venueId());
  }

  private static void mustBeOffered(Seat seat) {
    if (seat.getState() == SeatState.LAPSED) {
      throw new SeatRefused(Reason.LAPSED, until(seat));
    }
    if (seat.getState() != SeatState.OFFERED) {
      throw new SeatRefused(Reason.NOT_OFFERED);
    }
  }

  private static Spoken until(Seat seat) {
    Instant end = seat.getPayUntil();
    return locale -> Roc.deadline(end, locale);
  }

  private Step step(Actor actor, String cause) {
    return new Step(clock.now(), cause, actor);
  }
}
