package org.artsenrol.enrol.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.artsenrol.enrol.testing.DemoSite;
import org.artsenrol.enrol.testing.Sheets;
import org.artsenrol.enrol.testing.Visit;
import org.artsenrol.enrol.testing.page.ImportPage;
import org.artsenrol.enrol.testing.page.PeoplePage;
import org.artsenrol.enrol.testing.page.SignInPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive that ships comes to life on an empty PostgreSQL, which four variables put in place of
 * the embedded engine, and is filled in the browser alone: from the slip that lets the first
 * officer in to a class that everybody can read.
 */
class FirstDayPageIT {
  private static final String TERM = "2027s";
  private static final String OFFICE = "a long corridor at the city hall";
  private static final String HALL = "the piano on the second floor";

  @TempDir private Path data;

  @Test
  void emptyInstallationIsFilledInTheBrowserAlone() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      DemoSite site = DemoSite.startShipped(data, fourVariables(postgres));
      try {
        String slip = cityOfficeMakesTheTermAndHires(site);
        venueBringsItsClasses(site, slip);
        try (Visit visit = Visit.to(site, 390)) {
          visit.open("/classes/dadun-2027s-001");
          assertThat(visit.page().innerText("main")).contains("書法基礎", "大墩文化中心");
        }
      } finally {
        site.stop();
      }
    }
  }

  private String cityOfficeMakesTheTermAndHires(DemoSite site) throws IOException {
    Path slip = data.resolve("first-sign-in.txt");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(slip)))
        .isEqualTo("rw-------");
    String[] lines = Files.readString(slip).split("\n");
    try (Visit visit = Visit.to(site, 1280)) {
      SignInPage.firstTime(visit, lines[1], lines[2], OFFICE);
      ImportPage page = ImportPage.openForCity(visit).preview(sharedSheets());
      assertThat(page.errors()).isEmpty();
      page.apply();
      return PeoplePage.open(visit).hire("lin.qiu", "林秋月", "dadun");
    }
  }

  private static void venueBringsItsClasses(DemoSite site, String slip) {
    try (Visit visit = Visit.to(site, 1280)) {
      SignInPage.firstTime(visit, "lin.qiu", slip, HALL);
      ImportPage page = ImportPage.open(visit, "dadun", TERM).preview(sheetsOf("dadun"));
      assertThat(page.errors()).isEmpty();
      page.apply();
    }
  }

  private static Map<String, byte[]> sharedSheets() {
    Map<String, byte[]> all = new TreeMap<>(Sheets.term(TERM));
    all.keySet().retainAll(Set.of("term.csv", "venues.csv"));
    all.put("closed_days.csv", rowsOf("", "closed_days.csv"));
    return all;
  }

  private static Map<String, byte[]> sheetsOf(String venue) {
    Map<String, byte[]> own = new TreeMap<>();
    for (String sheet : List.of("stages.csv", "discounts.csv", "closed_days.csv", "classes.csv")) {
      own.put(sheet, rowsOf(venue, sheet));
    }
    return own;
  }

  private static byte[] rowsOf(String venue, String sheet) {
    return Sheets.ofVenue(TERM, sheet, venue).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> fourVariables(EmbeddedPostgres postgres) {
    return Map.of(
        "DB_CLASS", "org.postgresql.ds.PGSimpleDataSource",
        "DB_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
        "DB_USER", "postgres",
        "DB_PASSWORD", "postgres");
  }
}
