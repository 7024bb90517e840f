package org.artsenrol.enrol.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
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
    return take(of, 0);
  }

  /**
   * Takes a seat if there is one beside those that are kept.
   *
   * @param kept for others, who come first
   */
  boolean take(StudyClass of, int kept) {
    return em.createNativeQuery(
                "update study_class set seats_taken = seats_taken + 1"
                    + " where id = ?1 and seats_taken < quota - ?2")
            .setParameter(1, of.getId())
            .setParameter(2, kept)
            .executeUpdate()
        == 1;
  }

  /** Counts seats that were given or given back, whatever the quota says. */
  void count(StudyClass of, int given) {
    em.createNativeQuery("update study_class set seats_taken = seats_taken + ?2 where id = ?1")
        .setParameter(1, of.getId())
        .setParameter(2, given)
        .executeUpdate();
  }

  /**
   * Changes how many there are.
   *
   * @return false if there would be fewer than none
   */
  boolean grow(StudyClass of, int added) {
    return em.createNativeQuery(
                "update study_class set quota = quota + ?2, version = version + 1"
                    + " where id = ?1 and quota + ?2 >= 0")
            .setParameter(1, of.getId())
            .setParameter(2, added)
            .executeUpdate()
        == 1;
  }

  /** The class is not held. */
  void callOff(StudyClass of, Instant now) {
    em.createNativeQuery(
            "update study_class set called_off_at = ?2, version = version + 1 where id = ?1")
        .setParameter(1, of.getId())
        .setParameter(2, now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** Gives a seat back. */
  void giveBack(StudyClass of) {
    count(of, -1);
  }

  /** How many are held now. */
  int taken(StudyClass of) {
    Object taken =
        em.createNativeQuery("select seats_taken from study_class where id = ?1")
            .setParameter(1, of.getId())
            .getSingleResult();
    return ((Number) taken).intValue();
  }
}
