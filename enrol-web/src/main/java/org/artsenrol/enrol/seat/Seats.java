package org.artsenrol.enrol.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.HeldSeats;
import org.artsenrol.enrol.admission.Promises;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Course;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.catalogue.Term;
import org.artsenrol.enrol.catalogue.Venue;
import org.artsenrol.enrol.draw.DrawSettled;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.VenueId;

/** Gives seats and waitlist places as a draw's result says, and tells who holds what. */
@ApplicationScoped
public class Seats implements HeldSeats {

  @PersistenceContext(unitName = "main")
  EntityManager em;

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
    var prices =
        new SeatPrices(
            catalogue.discounts(term, venue), returning(stage.getVenue(), stage.getTerm()));
    Offer offer = Offer.byDraw(stage, clock.now());
    outcome.forEachAdmitted(
        (to, of) -> keep(new Seat(to, of, prices.of(to.getLearner(), of), offer)));
    outcome.places().forEach(this::keep);
    promises.renew(stage.getTerm(), outcome.admitted());
  }

  private void keep(Seat seat) {
    em.persist(seat);
    happenings.fire(new SeatOffered(seat));
  }

  private void keep(WaitlistPlace place) {
    em.persist(place);
    happenings.fire(new PlacedOnWaitlist(place));
  }

  /** A learner's seats that she holds, the newest first. */
  @Transactional
  public List<Seat> of(Learner learner) {
    return em.createQuery(
            "select s from Seat s where s.learner = :learner and s.live = true"
                + " order by s.offeredAt desc, s.studyClass.slug",
            Seat.class)
        .setParameter("learner", learner)
        .getResultList();
  }

  /** A learner's places on waitlists, the newest draw first. */
  @Transactional
  public List<WaitlistPlace> placesOf(Learner learner) {
    return em.createQuery(
            "select p from WaitlistPlace p where p.learner = :learner"
                + " order by p.stage.drawsAt desc, p.studyClass.slug",
            WaitlistPlace.class)
        .setParameter("learner", learner)
        .getResultList();
  }

  @Override
  @Transactional
  public List<StudyClass> heldIn(Term term, long learnerId) {
    return em.createQuery(
            "select s.studyClass from Seat s where s.learner.id = :learner and s.live = true"
                + " and s.studyClass.term = :term",
            StudyClass.class)
        .setParameter("learner", learnerId)
        .setParameter("term", term)
        .getResultList();
  }

  @Override
  @Transactional
  public Map<Long, List<StudyClass>> heldIn(Term term) {
    return em.createQuery(
            "select s from Seat s join fetch s.studyClass where s.live = true"
                + " and s.studyClass.term = :term",
            Seat.class)
        .setParameter("term", term)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                s -> s.getLearner().getId(),
                Collectors.mapping(Seat::getStudyClass, Collectors.toList())));
  }

  @Override
  @Transactional
  public boolean returnsTo(Venue venue, Term term, Learner learner) {
    return em.createQuery(
                "select count(s) from Seat s where s.learner = :learner and s.live = true"
                    + " and s.studyClass.venue = :venue and s.studyClass.term.startsOn < :start",
                Long.class)
            .setParameter("learner", learner)
            .setParameter("venue", venue)
            .setParameter("start", term.getStartsOn())
            .getSingleResult()
        > 0;
  }

  @Override
  @Transactional
  public boolean returnsTo(Course course, Term term, Learner learner) {
    return em.createQuery(
                "select count(s) from Seat s where s.learner = :learner and s.live = true"
                    + " and s.studyClass.course = :course and s.studyClass.term.startsOn < :start",
                Long.class)
            .setParameter("learner", learner)
            .setParameter("course", course)
            .setParameter("start", term.getStartsOn())
            .getSingleResult()
        > 0;
  }

  @Override
  @Transactional
  public Map<Long, Integer> takenIn(Venue venue, Term term) {
    var taken = new HashMap<Long, Integer>();
    em.createQuery(
            "select s.studyClass.id, count(s) from Seat s where s.live = true"
                + " and s.studyClass.venue = :venue and s.studyClass.term = :term"
                + " group by s.studyClass.id",
            Object[].class)
        .setParameter("venue", venue)
        .setParameter("term", term)
        .getResultStream()
        .forEach(row -> taken.put((Long) row[0], ((Number) row[1]).intValue()));
    return taken;
  }

  private Set<Long> returning(Venue venue, Term term) {
    return new HashSet<>(
        em.createQuery(
                "select distinct s.learner.id from Seat s where s.live = true"
                    + " and s.studyClass.venue = :venue and s.studyClass.term.startsOn < :start",
                Long.class)
            .setParameter("venue", venue)
            .setParameter("start", term.getStartsOn())
            .getResultList());
  }
}
