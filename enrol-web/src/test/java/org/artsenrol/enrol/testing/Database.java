package org.artsenrol.enrol.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The real persistence unit on a real schema, without a server. Services are made and wired by
 * {@link Wiring}; what they do runs inside {@link #transact}, as it does inside the server.
 *
 * <pre>{@code
 * try (Database database = engine.fresh()) {
 *   Catalogue catalogue = database.wiring(clock).make(Catalogue.class);
 *   database.transact(() -> catalogue.venues());
 * }
 * }</pre>
 */
public final class Database implements AutoCloseable {
  private final EntityManagerFactory factory;
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
  private final EntityManager proxy;

  /** On a database that has this release's schema. */
  public Database(DataSource source) {
    factory =
        Persistence.createEntityManagerFactory(
            "main",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", source,
                "eclipselink.weaving", "false",
                "eclipselink.logging.level.metadata", "SEVERE"));
    proxy =
        (EntityManager)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (self, method, args) -> {
                  try {
                    return method.invoke(now(), args);
                  } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                  }
                });
  }

  private EntityManager now() {
    EntityManager em = current.get();
    if (em == null) {
      throw new IllegalStateException("Not inside Database.transact");
    }
    return em;
  }

  /** Stands for the entity manager of whatever transaction is running on this thread. */
  public EntityManager em() {
    return proxy;
  }

  /** A maker of services that work on this database. */
  public Wiring wiring(Object... given) {
    return new Wiring(proxy, given);
  }

  /** Commits what the work did, or nothing of it if it throws. A call inside a call joins it. */
  public <T> T transact(Supplier<T> work) {
    if (current.get() != null) {
      return work.get();
    }
    EntityManager em = factory.createEntityManager();
    current.set(em);
    try {
      em.getTransaction().begin();
      T answer = work.get();
      em.getTransaction().commit();
      return answer;
    } finally {
      current.remove();
      end(em);
    }
  }

  private static void end(EntityManager em) {
    if (em.getTransaction().isActive()) {
      em.getTransaction().rollback();
    }
    em.close();
  }

  /** Commits what the work did, or nothing of it if it throws. */
  public void transact(Runnable work) {
    transact(
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * Does the work in a transaction that is taken back at its end, so that the next test begins as
   * this one.
   */
  public void undone(Runnable work) {
    try {
      transact(
          () -> {
            work.run();
            throw new TakenBack();
          });
    } catch (TakenBack expected) {
      current.remove();
    }
  }

  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void close() {
    factory.close();
  }
}
