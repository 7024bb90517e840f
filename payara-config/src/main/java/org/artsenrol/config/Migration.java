package org.artsenrol.config;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings a database to this release's schema, on H2 and PostgreSQL by the same scripts. A script
 * once released is never edited.
 */
public final class Migration {

  private Migration() {}

  /**
   * @param database an empty database or one of any earlier release
   * @param h2 whether it is H2; the two engines name the type of long bytes differently
   * @throws org.flywaydb.core.api.FlywayException if it is neither
   */
  public static void run(DataSource database, boolean h2) {
    Flyway.configure(Migration.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .placeholders(Map.of("bytes", h2 ? "blob" : "bytea"))
        .load()
        .migrate();
  }
}
