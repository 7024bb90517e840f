package org.artsenrol.opendata.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.artsenrol.config.Migration;
import org.h2.jdbcx.JdbcDataSource;

/** An empty database with the shipped schema, and transactions as the container would give them. */
public final class Database implements AutoCloseable {
  private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

  private final EntityManagerFactory factory;

  private Database(DataSource source, boolean h2) {
    MIGRATIONS.setLevel(Level.SEVERE);
    Migration.run(source, h2);
    this.factory =
        Persistence.createEntityManagerFactory(
            "main", Map.of("jakarta.persistence.nonJtaDataSource", source));
  }

  public static Database h2() {
    var source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;QUERY_STATISTICS=TRUE");
    return new Database(source, true);
  }

  /** How often this H2 database was asked for what is public. */
  public long statements() {
    String count =
        "select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
            + " where lower(sql_statement) like '%public@_%' escape '@'"
            + " and lower(sql_statement) not like '%query@_statistics%' escape '@'";
    try (EntityManager em = factory.createEntityManager()) {
      return ((Number) em.createNativeQuery(count).getSingleResult()).longValue();
    }
  }

  public static Database postgres() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    EmbeddedPostgres engine = Engine.ONLY;
    try (var connection = engine.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("no database " + name, e);
    }
    return new Database(engine.getDatabase("postgres", name), false);
  }

  /** One server for all tests of this JVM: it takes seconds to start, a database does not. */
  private static final class Engine {
    static final EmbeddedPostgres ONLY = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new IllegalStateException("PostgreSQL did not start", e);
      }
    }
  }

  /** Outside any transaction, as the API reads; closed with the database. */
  public EntityManager reader() {
    return factory.createEntityManager();
  }

  public <T> T commit(Function<EntityManager, T> work) {
    try (EntityManager em = factory.createEntityManager()) {
      em.getTransaction().begin();
      T answer = work.apply(em);
      em.getTransaction().commit();
      return answer;
    }
  }

  /** Does the work and then dies before the commit. */
  public void die(Consumer<EntityManager> work) {
    try (EntityManager em = factory.createEntityManager()) {
      em.getTransaction().begin();
      work.accept(em);
      em.flush();
      em.getTransaction().rollback();
    }
  }

  @Override
  public void close() {
    factory.close();
  }
}
