package org.artsenrol.enrol.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Map;
import org.artsenrol.enrol.testing.DemoSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL in place of the embedded engine is four variables and nothing else. */
class PostgresIT {

  @TempDir private Path data;

  @Test
  void shippedArchiveRunsOnPostgresWithFourVariables() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      DemoSite site = DemoSite.startShipped(data, fourVariables(postgres));
      try {
        assertThat(status(site.url("/health"))).isEqualTo(200);
        assertThat(status(site.url("/classes"))).isEqualTo(200);
        assertThat(schemaVersion(postgres)).isPositive();
      } finally {
        site.stop();
      }
    }
  }

  private static Map<String, String> fourVariables(EmbeddedPostgres postgres) {
    return Map.of(
        "DB_CLASS", "org.postgresql.ds.PGSimpleDataSource",
        "DB_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
        "DB_USER", "postgres",
        "DB_PASSWORD", "postgres");
  }

  private static int status(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private static int schemaVersion(EmbeddedPostgres postgres) throws Exception {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery("select count(*) from flyway_schema_history where success")) {
      row.next();
      return row.getInt(1);
    }
  }
}
