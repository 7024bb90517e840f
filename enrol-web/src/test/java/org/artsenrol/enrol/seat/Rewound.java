package org.artsenrol.enrol.seat;

import java.time.Instant;
import java.util.List;
import org.artsenrol.enrol.testing.Season;

/**
 * A season on H2 that goes back to where it stood when this was made: for many stories that begin
 * alike.
 */
final class Rewound {
  private static final String COPY = "COPY_OF_";

  private final Season season;
  private final Instant moment;
  private final List<String> tables;

  Rewound(Season season) {
    this.season = season;
    this.moment = season.clock.now();
    this.tables = tables();
    tables.forEach(t -> sql("create table " + COPY + t + " as select * from " + t));
  }

  Season season() {
    return season;
  }

  void rewind() {
    season.database.transact(
        () -> {
          run("set referential_integrity false");
          for (String table : tables) {
            run("delete from " + table);
            run("insert into " + table + " select * from " + COPY + table);
          }
          run("set referential_integrity true");
        });
    season.clock.moveTo(moment);
  }

  @SuppressWarnings("unchecked")
  private List<String> tables() {
    return season.transact(
        () ->
            (List<String>)
                season
                    .database
                    .em()
                    .createNativeQuery(
                        "select table_name from information_schema.tables where table_schema ="
                            + " 'PUBLIC' and table_name not like 'flyway%'")
                    .getResultList());
  }

  private void sql(String statement) {
    season.database.transact(() -> run(statement));
  }

  private void run(String statement) {
    season.database.em().createNativeQuery(statement).executeUpdate();
  }
}
