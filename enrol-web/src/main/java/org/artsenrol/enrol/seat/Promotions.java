package org.artsenrol.enrol.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.admission.Promises;
import org.artsenrol.enrol.catalogue.Price;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.OfficeClock;

/**
 * Offers free seats to those who wait, in the order that never changes (遞補). Each step is one
 * transaction that looks at one person: she is offered the seat, or passed over with a reason.
 *
 * <p>Locks are taken in one order everywhere: the draw, the learner, the class. One person a step
 * means that nobody ever waits for a second learner while holding a first.
 */
@ApplicationScoped
public class Promotions {

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Pools pools;
  @Inject Seats seats;
  @Inject Offers offers;
  @Inject ClassSeats classSeats;
  @Inject SeatRecords records;
  @Inject RuleShelf rules;
  @Inject Promises promises;
  @Inject OfficeClock clock;
  @Inject Event<Happening> happenings;

  /** Where somebody may have to be offered a seat, by their internal ids. */
  @Transactional
  public List<Long> stirred() {
    return em.createQuery(
            "select p.id from SeatPool p where p.stirred = true and p.stage.drawnAt is not null"
                + " and p.stage.voidedAt is null order by p.id",
            Long.class)
        .getResultList();
  }

  /**
   * Looks at the next who waits for the seats of a pool.
   *
   * @return whether there may be another to look at
   */
  @Transactional
  public boolean step(long poolId) {
    SeatPool pool = hold(poolId);
    List<Seat> given = pools.given(pool.getStage(), pool.getStudyClass());
    if (given.stream().anyMatch(Promotions::isUntold)) {
      return false;
    }
    Optional<FreeSeats.Next> next = isOver(pool) ? Optional.empty() : next(pool, given);
    if (next.isEmpty() || !settle(next.get(), pool)) {
      pool.rest();
      return false;
    }
    return true;
  }

  private SeatPool hold(long poolId) {
    SeatPool pool = em.find(SeatPool.class, poolId);
    records.hold(pool.getStage());
    em.refresh(pool);
    return pool;
  }

  private boolean isOver(SeatPool pool) {
    StudyClass of = pool.getStudyClass();
    Instant ends = rules.of(pool.getStage().getSlug()).waitlist().ends();
    Instant now = clock.now();
    return of.isCalledOff() || now.isAfter(ends) || !now.isBefore(of.firstStartsAt());
  }

  /** The offers of the result come first. */
  private static boolean isUntold(Seat seat) {
    return seat.getState() == SeatState.OFFERED && !seat.isTold();
  }

  private Optional<FreeSeats.Next> next(SeatPool pool, List<Seat> given) {
    Stage draw = pool.getStage();
    StudyClass of = pool.getStudyClass();
    DrawRules published = rules.of(draw.getSlug());
    return FreeSeats.of(pool.getSeats(), given, published.waitlist())
        .next(
            pools.waiting(draw, of),
            (place, group) -> published.isOfGroup(place.getApplication().getCode(), group));
  }

  /**
   * @return false if the class has no seat left, for another stage has given it
   */
  private boolean settle(FreeSeats.Next next, SeatPool pool) {
    WaitlistPlace place = next.place();
    Learner learner =
        em.find(Learner.class, place.getLearner().getId(), LockModeType.PESSIMISTIC_WRITE);
    Optional<String> bar = bars(pool.getStage(), learner).against(place);
    if (bar.isPresent()) {
      records.skip(place, bar.get(), pool.findFreedBy());
      place.skip(bar.get());
      happenings.fire(new PlaceSkipped(place, bar.get()));
      return true;
    }
    return offer(next, pool);
  }

  private Bars bars(Stage draw, Learner learner) {
    List<StudyClass> here =
        seats.of(learner).stream()
            .filter(seat -> seat.getStage().equals(draw))
            .map(Seat::getStudyClass)
            .toList();
    return new Bars(rules.of(draw.getSlug()), here, seats.heldIn(draw.getTerm(), learner.getId()));
  }

  private boolean offer(FreeSeats.Next next, SeatPool pool) {
    WaitlistPlace place = next.place();
    if (!classSeats.take(place.getStudyClass())) {
      return false;
    }
    var step = new Step(clock.now(), "number " + place.getPosition(), Actor.SYSTEM);
    var offer = new Offer(SeatOrigin.WAITLIST, next.reserve(), until(pool), step);
    Price price = offers.price(place.getApplication(), place.getStudyClass());
    var seat = new Seat(place.getApplication(), place.getStudyClass(), price, offer);
    em.persist(seat);
    place.offered(step.at());
    records.offer(seat, pool.findFreedBy().or(pool.getStage()::findResultHash));
    happenings.fire(new SeatOffered(seat));
    promises.renew(place.getStage().getTerm(), Set.of(place.getLearner().getId()));
    return true;
  }

  /** Nobody pays for a class that has begun. */
  private Instant until(SeatPool pool) {
    Stage draw = pool.getStage();
    Instant end = offers.deadlines(draw).fromWaitlist(clock.now());
    Instant start = pool.getStudyClass().firstStartsAt();
    return start.isBefore(end) ? start : end;
  }
}
