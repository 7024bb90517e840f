package org.artsenrol.enrol.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.artsenrol.config.Migration;
import org.h2.jdbcx.JdbcDataSource;

/** The two databases on which everything must work. */
public enum Engine {
  H2 {
    @Override
    public DataSource empty(String name) {
      JdbcDataSource source = new JdbcDataSource();
      source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
      return source;
    }
  },
  POSTGRES {
    @Override
    public DataSource empty(String name) {
      try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException broken) {
        throw new IllegalStateException(broken);
      }
      return Server.RUNNING.getDatabase("postgres", name);
    }
  };

  /**
   * A database of its own with nothing in it.
   *
   * @param name letters and digits, never used before in this run
   */
  public abstract DataSource empty(String name);

  /** An empty database of its own with this release's schema. */
  public Database fresh() {
    return new Database(freshSource());
  }

  /** The same before anything is connected to it. */
  DataSource freshSource() {
    DataSource source = empty("t" + UUID.randomUUID().toString().replace("-", ""));
    Migration.run(source, this == H2);
    return source;
  }

  /** One server for all tests of a run, started when first needed; it ends with the run. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
