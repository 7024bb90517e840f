package org.artsenrol.enrol.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.Promises;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.ClosedDay;
import org.artsenrol.enrol.catalogue.Price;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.catalogue.Term;
import org.artsenrol.enrol.catalogue.TermCalendar;
import org.artsenrol.enrol.draw.DrawSettled;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.VenueId;

/**
 * Offers seats as a draw's result says, and tells the public of it. The seats stand at once, with
 * the result; their records follow by the clock, some at a time, so that a large draw is not one
 * large transaction. Nothing becomes of a seat before its offer is told.
 */
@ApplicationScoped
public class Offers {
  static final int TOLD_TOGETHER = 100;

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Seats seats;
  @Inject Pools pools;
  @Inject ClassSeats classSeats;
  @Inject SeatRecords records;
  @Inject RuleShelf rules;
  @Inject Catalogue catalogue;
  @Inject Admissions admissions;
  @Inject Promises promises;
  @Inject OfficeClock clock;
  @Inject Event<Happening> happenings;

  /** A draw has its result: seats and waitlists follow in the same transaction. */
  public void onDrawSettled(@Observes DrawSettled settled) {
    Stage stage = settled.stage();
    String term = stage.getTerm().getSlug();
    VenueId venue = stage.getVenue().venueId();
    var outcome =
        new Outcome(settled.result(), admissions.liveIn(stage), catalogue.classes(term, venue));
    List<Outcome.Won> won = outcome.won(rules.of(stage.getSlug()));
    open(outcome.classes(), stage, won);
    give(won, stage, settled.result().digest());
    outcome.places().forEach(this::keep);
    promises.renew(
        stage.getTerm(),
        won.stream().map(w -> w.application().getLearner().getId()).collect(Collectors.toSet()));
  }

  /** In the order of their ids, in which everybody takes hold of several classes. */
  private void open(Set<StudyClass> drawn, Stage stage, List<Outcome.Won> won) {
    drawn.stream()
        .sorted(Comparator.comparing(StudyClass::getId))
        .forEach(
            of -> {
              pools.ofDraw(stage, of);
              int given = (int) won.stream().filter(w -> w.studyClass().equals(of)).count();
              classSeats.count(of, of.isCalledOff() ? 0 : given);
            });
  }

  private void give(List<Outcome.Won> won, Stage stage, String digest) {
    var prices =
        new SeatPrices(
            catalogue.discounts(stage.getTerm().getSlug(), stage.getVenue().venueId()),
            seats.returning(stage.getVenue(), stage.getTerm()));
    Instant now = clock.now();
    Instant until = deadlines(stage).byDraw(now);
    var step = new Step(now, "result " + digest, Actor.SYSTEM);
    for (Outcome.Won admitted : won) {
      if (admitted.studyClass().isCalledOff()) {
        continue;
      }
      var price = prices.of(admitted.application().getLearner(), admitted.studyClass());
      var offer = new Offer(SeatOrigin.RESULT, admitted.reserve(), until, step);
      keep(new Seat(admitted.application(), admitted.studyClass(), price, offer));
    }
  }

  private void keep(Seat seat) {
    em.persist(seat);
    happenings.fire(new SeatOffered(seat));
  }

  private void keep(WaitlistPlace place) {
    em.persist(place);
    happenings.fire(new PlacedOnWaitlist(place));
  }

  /** What a seat costs that is offered now. */
  Price price(Application application, StudyClass of) {
    Stage stage = application.getStage();
    Learner learner = application.getLearner();
    var discounts = catalogue.discounts(stage.getTerm().getSlug(), stage.getVenue().venueId());
    boolean returns = seats.returnsTo(stage.getVenue(), stage.getTerm(), learner);
    return new SeatPrices(discounts, returns ? Set.of(learner.getId()) : Set.of()).of(learner, of);
  }

  /** Until when seats of a stage may be paid. */
  Deadlines deadlines(Stage stage) {
    Term term = stage.getTerm();
    Set<LocalDate> closed =
        catalogue.closedDays(term.getSlug(), stage.getVenue().venueId()).stream()
            .map(ClosedDay::getClosedOn)
            .collect(Collectors.toSet());
    return new Deadlines(stage, new TermCalendar(term.getStartsOn(), term.getEndsOn(), closed));
  }

  /** The draws of which some offer is not told yet. */
  @Transactional
  public List<String> untold() {
    return em.createQuery(
            "select distinct s.stage.slug from Seat s where s.offerHash is null"
                + " and s.state = :offered and s.stage.voidedAt is null order by s.stage.slug",
            String.class)
        .setParameter("offered", SeatState.OFFERED)
        .getResultList();
  }

  /**
   * Tells the next offers of a draw that are not told yet.
   *
   * @return how many; none when all are told
   */
  @Transactional
  public int tell(String draw) {
    records.hold(catalogue.getStage(draw));
    List<Seat> untold =
        em.createQuery(
                "select s from Seat s join fetch s.application where s.stage.slug = :draw and"
                    + " s.offerHash is null and s.state = :offered order by s.id",
                Seat.class)
            .setParameter("draw", draw)
            .setParameter("offered", SeatState.OFFERED)
            .setMaxResults(TOLD_TOGETHER)
            .getResultList();
    untold.forEach(this::tell);
    return untold.size();
  }

  /** Tells an offer if that has not been done; its draw is held. */
  void tell(Seat seat) {
    if (seat.isTold()) {
      return;
    }
    Stage stage = seat.getStage();
    if (seat.isOfOlderRelease()) {
      seat.cameByDraw(rules.reserveOf(stage.getSlug(), seat));
    }
    if (!seat.getPayUntil().isAfter(clock.now())) {
      seat.extend(deadlines(stage).byDraw(clock.now()));
    }
    records.offer(seat, stage.findResultHash());
  }
}
