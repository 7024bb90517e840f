package org.artsenrol.enrol.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.artsenrol.config.Migration;
import org.artsenrol.enrol.testing.Engine;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** Databases as the first release left them, with rows in every table. */
final class FirstRelease {
  private static final String STORED = "/upgrade/v1-h2.zip";
  private static final String ROWS = "/upgrade/v1-rows.sql";

  private FirstRelease() {}

  /** The H2 file that was stored when the first release was made. */
  static DataSource h2(Path folder) throws IOException {
    try (InputStream stored = FirstRelease.class.getResourceAsStream(STORED);
        ZipInputStream zip = new ZipInputStream(stored)) {
      zip.getNextEntry();
      Files.copy(zip, folder.resolve("enrol.mv.db"));
    }
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + folder.resolve("enrol") + ";WRITE_DELAY=0");
    source.setUser("enrol");
    return source;
  }

  /** PostgreSQL brought to the first schema by its own script, and filled with the same rows. */
  static DataSource postgres() throws SQLException, IOException {
    DataSource source = Engine.POSTGRES.empty("v1" + UUID.randomUUID().toString().replace("-", ""));
    Flyway.configure(Migration.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .placeholders(Map.of("bytes", "bytea"))
        .target("1")
        .load()
        .migrate();
    fill(source);
    return source;
  }

  private static void fill(DataSource source) throws SQLException, IOException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        InputStream rows = FirstRelease.class.getResourceAsStream(ROWS)) {
      statement.execute(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
