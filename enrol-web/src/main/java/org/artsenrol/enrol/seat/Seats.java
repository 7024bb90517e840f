package org.artsenrol.enrol.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.HeldSeats;
import org.artsenrol.enrol.catalogue.Course;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.catalogue.Term;
import org.artsenrol.enrol.catalogue.Venue;

/** Tells who holds which seat, and who waits for one. */
@ApplicationScoped
public class Seats implements HeldSeats {

  @PersistenceContext(unitName = "main")
  EntityManager em;

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

  /**
   * The newest seat of an application in each class, by the class's slug, whatever became of it.
   */
  @Transactional
  public Map<String, Seat> of(Application application) {
    var newest = new HashMap<String, Seat>();
    em.createQuery(
            "select s from Seat s join fetch s.studyClass where s.application = :application"
                + " order by s.id",
            Seat.class)
        .setParameter("application", application)
        .getResultStream()
        .forEach(seat -> newest.put(seat.getStudyClass().getSlug(), seat));
    return newest;
  }

  /** An application's places on waitlists, by the class's slug, also those that are left. */
  @Transactional
  public Map<String, WaitlistPlace> placesOf(Application application) {
    return em.createQuery(
            "select p from WaitlistPlace p join fetch p.studyClass"
                + " where p.application = :application",
            WaitlistPlace.class)
        .setParameter("application", application)
        .getResultStream()
        .collect(Collectors.toMap(p -> p.getStudyClass().getSlug(), Function.identity()));
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

  /** The internal ids of all who held a seat at a venue in a term that began before this one. */
  Set<Long> returning(Venue venue, Term term) {
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
