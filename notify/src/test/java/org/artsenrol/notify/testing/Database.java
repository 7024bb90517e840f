package org.artsenrol.notify.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.artsenrol.config.Migration;
import org.h2.jdbcx.JdbcDataSource;

/** The two engines that the application runs on. */
public enum Database {
  H2 {
    @Override
    DataSource empty() {
      JdbcDataSource database = new JdbcDataSource();
      database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
      return database;
    }
  },
  POSTGRESQL {
    @Override
    DataSource empty() {
      return Server.RUNNING.getPostgresDatabase();
    }
  };

  /** A database with nothing in it but, possibly, this release's schema. */
  abstract DataSource empty();

  /** The shipped schema on this engine, with no message in it. */
  public EntityManagerFactory open() {
    DataSource database = empty();
    Migration.run(database, this == H2);
    EntityManagerFactory factory =
        Persistence.createEntityManagerFactory(
            "main", Map.of("jakarta.persistence.nonJtaDataSource", database));
    Transactions.in(
        factory, rows -> rows.createQuery("delete from OutboxMessage m").executeUpdate());
    return factory;
  }

  /** Started at first use and stopped with the process. */
  private static final class Server {
    private static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
