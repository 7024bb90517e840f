package org.artsenrol.enrol.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.artsenrol.enrol.catalogue.StudyClass;

/**
 * The one count of a class's seats that are held, over all its stages. It is never read to be
 * written back: the database alone moves it, by one, and says whether there was a seat. Whoever
 * moved it holds the class until her transaction ends.
 */
@ApplicationScoped
public class ClassSeats {

  @PersistenceContext(unitName = "main")
  EntityManager em;

  /** Takes a seat if there is one. */
  boolean take(StudyClass of) {
    return move("seats_taken + 1 where seats_taken < quota and id = ?1", of) == 1;
  }

  /** Counts seats that a draw has given, which are no more than its rules said. */
  void count(StudyClass of, int given) {
    em.createNativeQuery("update study_class set seats_taken = seats_taken + ?2 where id = ?1")
        .setParameter(1, of.getId())
        .setParameter(2, given)
        .executeUpdate();
  }

  /** Gives a seat back. */
  void giveBack(StudyClass of) {
    move("seats_taken - 1 where id = ?1", of);
  }

  /** How many are held now. */
  int taken(StudyClass of) {
    Object taken =
        em.createNativeQuery("select seats_taken from study_class where id = ?1")
            .setParameter(1, of.getId())
            .getSingleResult();
    return ((Number) taken).intValue();
  }

  private int move(String how, StudyClass of) {
    return em.createNativeQuery("update study_class set seats_taken = " + how)
        .setParameter(1, of.getId())
        .executeUpdate();
  }
}
