package org.artsenrol.notify.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.function.Function;

/** Transactions as the container would begin and end them. */
public final class Transactions {

  private Transactions() {}

  /** Runs an act with an entity manager of its own and commits, or rolls back and throws. */
  public static <T> T in(EntityManagerFactory factory, Function<EntityManager, T> act) {
    try (EntityManager rows = factory.createEntityManager()) {
      EntityTransaction transaction = rows.getTransaction();
      transaction.begin();
      try {
        T answer = act.apply(rows);
        transaction.commit();
        return answer;
      } finally {
        if (transaction.isActive()) {
          transaction.rollback();
        }
      }
    }
  }
}
