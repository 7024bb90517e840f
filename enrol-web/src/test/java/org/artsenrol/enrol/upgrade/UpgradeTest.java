package org.artsenrol.enrol.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.metamodel.EntityType;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.artsenrol.config.Migration;
import org.artsenrol.enrol.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A released schema is never edited. The stored H2 database remembers the checksum of the script
 * that made it, so that migrating it fails as soon as somebody edits that script.
 */
class UpgradeTest {

  /** The one table without an entity: the demonstration reads its clock by SQL. */
  private static final String DEMONSTRATION_CLOCK = "office_time";

  @TempDir private Path folder;

  @Test
  void h2FileOfTheFirstReleaseKeepsEveryRow() throws Exception {
    assertUpgradeKeepsEveryRow(FirstRelease.h2(folder), true);
  }

  @Test
  void postgresDatabaseOfTheFirstReleaseKeepsEveryRow() throws Exception {
    assertUpgradeKeepsEveryRow(FirstRelease.postgres(), false);
  }

  @Test
  void upgradeThatWasDoneIsDoneOnce() throws Exception {
    DataSource source = FirstRelease.h2(folder);
    Migration.run(source, true);
    Map<String, List<String>> once = new Rows(source).read(source);
    Migration.run(source, true);
    assertThat(new Rows(source).read(source)).isEqualTo(once);
  }

  private static void assertUpgradeKeepsEveryRow(DataSource source, boolean h2)
      throws SQLException {
    Rows rows = new Rows(source);
    Map<String, List<String>> before = rows.read(source);
    assertThat(before)
        .hasSizeGreaterThan(25)
        .allSatisfy((table, stored) -> assertThat(stored).as(table).isNotEmpty());
    Migration.run(source, h2);
    assertThat(rows.read(source)).isEqualTo(withItsRecordNumbered(before));
    assertEveryRowOfTheFirstReleaseIsAnEntity(source, before);
  }

  /**
   * The one row that moves: the stored record in the log has got a change number of its own, after
   * that of the stored item.
   */
  private static Map<String, List<String>> withItsRecordNumbered(Map<String, List<String>> rows) {
    var numbered = new TreeMap<>(rows);
    numbered.replaceAll(
        (table, stored) ->
            table.equals("public_state")
                ? stored.stream()
                    .map(row -> row.replaceFirst("(?i)(?<field>change_number=)1", "${field}2"))
                    .toList()
                : stored);
    return numbered;
  }

  private static void assertEveryRowOfTheFirstReleaseIsAnEntity(
      DataSource source, Map<String, List<String>> before) {
    try (Database database = new Database(source)) {
      database.transact(
          () -> {
            long read =
                database.em().getMetamodel().getEntities().stream()
                    .mapToLong(entity -> readAll(database, entity))
                    .sum();
            assertThat(read).isEqualTo(rowsOfEntities(before));
          });
    }
  }

  private static long rowsOfEntities(Map<String, List<String>> rows) {
    return rows.entrySet().stream()
        .filter(table -> !table.getKey().equals(DEMONSTRATION_CLOCK))
        .mapToLong(table -> table.getValue().size())
        .sum();
  }

  private static int readAll(Database database, EntityType<?> entity) {
    return database
        .em()
        .createQuery("select e from " + entity.getName() + " e", entity.getJavaType())
        .getResultList()
        .size();
  }
}
