package org.artsenrol.enrol.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;

/** The seats that stages have to give, class by class, and what became of each. */
@ApplicationScoped
public class Pools {

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject RuleShelf rules;

  /**
   * The seats of a class that a settled draw gives. One that an older release drew is made here.
   */
  SeatPool ofDraw(Stage draw, StudyClass of) {
    return find(draw, of)
        .orElseGet(
            () -> {
              int seats = rules.of(draw.getSlug()).seatsOf(of.getSlug());
              var pool = new SeatPool(draw, of, seats);
              em.persist(pool);
              return pool;
            });
  }

  Optional<SeatPool> find(Stage stage, StudyClass of) {
    return em.createQuery(
            "select p from SeatPool p where p.stage = :stage and p.studyClass = :class",
            SeatPool.class)
        .setParameter("stage", stage)
        .setParameter("class", of)
        .getResultStream()
        .findFirst();
  }

  /** All seats of a class that a stage ever gave. */
  List<Seat> given(Stage stage, StudyClass of) {
    return em.createQuery(
            "select s from Seat s where s.stage = :stage and s.studyClass = :class order by s.id",
            Seat.class)
        .setParameter("stage", stage)
        .setParameter("class", of)
        .getResultList();
  }

  /** Those who wait for a class and were not passed over since a seat last fell free. */
  List<WaitlistPlace> waiting(Stage draw, StudyClass of) {
    return em.createQuery(
            "select p from WaitlistPlace p join fetch p.application where p.stage = :stage and"
                + " p.studyClass = :class and p.moved is null and p.skipped is null"
                + " order by p.position",
            WaitlistPlace.class)
        .setParameter("stage", draw)
        .setParameter("class", of)
        .getResultList();
  }

  /** A seat has fallen free: whoever was passed over is looked at again. */
  void lookAgain(SeatPool pool, String record) {
    em.createQuery(
            "update WaitlistPlace p set p.skipped = null where p.stage = :stage"
                + " and p.studyClass = :class and p.skipped is not null")
        .setParameter("stage", pool.getStage())
        .setParameter("class", pool.getStudyClass())
        .executeUpdate();
    pool.stir(record);
  }

  /** A seat of the class has fallen free in another stage. */
  void stirOthers(Stage but, StudyClass of) {
    em.createNativeQuery(
            "update seat_pool set stirred = true, version = version + 1"
                + " where class_id = ?1 and stage_id <> ?2 and stirred = false")
        .setParameter(1, of.getId())
        .setParameter(2, but.getId())
        .executeUpdate();
  }
}
