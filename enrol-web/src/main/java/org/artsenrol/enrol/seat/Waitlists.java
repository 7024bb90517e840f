package org.artsenrol.enrol.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.artsenrol.enrol.catalogue.Course;
import org.artsenrol.enrol.catalogue.Term;
import org.artsenrol.enrol.kernel.OfficeClock;

/** How waitlists have moved, this one and those of the same course before. */
@ApplicationScoped
public class Waitlists {

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject RuleShelf rules;
  @Inject OfficeClock clock;

  /**
   * Where somebody stands who waits.
   *
   * @param before how many still wait before her
   * @param offered how many of the list have been offered a seat
   * @param ends when the waitlist is over
   * @param over whether it is over now, or the class has begun
   */
  public record Queue(int before, int offered, Instant ends, boolean over) {}

  /**
   * How far the waitlists of the same course came in earlier terms.
   *
   * @param draws in which the course had a waitlist
   * @param reached in how many of them the one at this number was offered a seat, or one behind her
   */
  public record Past(int draws, int reached) {}

  /** Where this place stands now. */
  @Transactional
  public Queue queue(WaitlistPlace place) {
    Instant ends = rules.of(place.getStage().getSlug()).waitlist().ends();
    boolean begun = !clock.now().isBefore(place.getStudyClass().firstStartsAt());
    return new Queue(
        count(place, "p.moved is null and p.position < :position", place.getPosition()),
        count(place, "p.moved = :position", WaitlistPlace.Move.OFFERED),
        ends,
        begun || clock.now().isAfter(ends));
  }

  private int count(WaitlistPlace place, String which, Object value) {
    return em.createQuery(
            "select count(p) from WaitlistPlace p where p.stage = :stage and p.studyClass = :class"
                + " and "
                + which,
            Long.class)
        .setParameter("stage", place.getStage())
        .setParameter("class", place.getStudyClass())
        .setParameter("position", value)
        .getSingleResult()
        .intValue();
  }

  /** What is known from earlier terms of a place with this number. */
  @Transactional
  public Past past(WaitlistPlace place) {
    Course course = place.getStudyClass().getCourse();
    Term term = place.getStudyClass().getTerm();
    List<Integer> furthest =
        em.createQuery(
                "select max(case when p.moved = :offered then p.position else 0 end)"
                    + " from WaitlistPlace p where p.studyClass.course = :course"
                    + " and p.studyClass.term.startsOn < :start group by p.stage, p.studyClass",
                Integer.class)
            .setParameter("offered", WaitlistPlace.Move.OFFERED)
            .setParameter("course", course)
            .setParameter("start", term.getStartsOn())
            .getResultList();
    int reached = (int) furthest.stream().filter(n -> n >= place.getPosition()).count();
    return new Past(furthest.size(), reached);
  }
}
