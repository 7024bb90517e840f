package org.artsenrol.enrol.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.artsenrol.enrol.testing.Demo;
import org.artsenrol.enrol.testing.Visit;
import org.artsenrol.enrol.testing.page.CounterPage;
import org.artsenrol.enrol.testing.page.ImportPage;
import org.artsenrol.enrol.testing.page.Person;
import org.artsenrol.enrol.testing.page.PlanPage;
import org.artsenrol.enrol.testing.page.SignInPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of the venues' staff and of the city office. */
class StaffPagesPageIT {

  @Test
  void signInIsReachableEmptyAndWithAnError() {
    try (Visit visit = Visit.ofWidth(1280)) {
      visit.open("/staff/sign-in");
      PageCheck.ofEveryWidth(visit);
      visit.page().click("#send");
      visit.page().locator(".error:not(:empty), .alerts li").first().waitFor();
      PageCheck.ofEveryWidth(visit);
    }
  }

  @ParameterizedTest(name = "{1} for {0}")
  @CsvSource({
    "dadun, /staff",
    "dadun, /en/staff",
    "dadun, /staff/password",
    "dadun, /staff/journal",
    "dadun, /staff/dadun/2027s",
    "dadun, /en/staff/dadun/2027s",
    "dadun, /staff/dadun/2026f",
    "dadun, /staff/dadun/2027s/import",
    "dadun, /staff/dadun/2027s/counter",
    "dadun, /staff/dadun/2027s/copy",
    "dadun, /staff/dadun/2026f/lotto/dadun-2026f-1",
    "dadun, /staff/dadun/2026f/rulings/dadun-2026f-1",
    "dadun, /staff/dadun/2027s/rulings/dadun-2027s-1",
    "city, /en/staff/dadun/2027s/rulings/dadun-2027s-1",
    "dadun, /staff/dadun/2027s/objections",
    "dadun, /staff/dadun/2026f/objections",
    "dadun, /staff/dadun/2026f/objections/dadun-2026f-1-o001",
    "dadun, /staff/dadun/2027s/new-class",
    "dadun, /staff/dadun/2027s/plan",
    "dadun, /en/staff/dadun/2027f/plan",
    "dadun, /staff/dadun/2027s/classes/001",
    "dadun, /staff/huludun/2027s",
    "city, /staff",
    "city, /staff/dadun/2027s",
    "city, /staff/log-keys",
    "city, /en/staff/log-keys",
    "clock, /staff",
    "clock, /staff/clock"
  })
  void pageIsReachable(String who, String path) {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(1280), who)) {
      visit.open(path);
      PageCheck.ofEveryWidth(visit);
    }
  }

  @Test
  void journalOfTheCityWithItsManyRowsIsReachable() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(1280), Demo.CITY)) {
      visit.open("/staff/journal");
      assertThat(visit.page().locator("tbody tr").count()).isGreaterThanOrEqualTo(200);
      PageCheck.ofEveryWidth(visit);
    }
  }

  @Test
  void formOfAClassIsReachableWithErrors() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(1280), Demo.DADUN)) {
      visit.open("/staff/dadun/2027s/new-class").click("[id='class:save']");
      visit.page().locator(".ui-message-error").first().waitFor();
      PageCheck.ofEveryWidth(visit);
    }
  }

  @Test
  void planWithATrialAndWithErrorsIsReachable() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(1280), Demo.DADUN)) {
      PlanPage plan = PlanPage.open(visit, Demo.DADUN, "2027f").press("check");
      visit.page().locator("#dry-run").waitFor();
      PageCheck.ofEveryWidth(visit);
      plan.write(1, "draws_at", "?").press("check");
      visit.page().locator(".error:not(:empty)").first().waitFor();
      PageCheck.ofEveryWidth(visit);
    }
  }

  @Test
  void refusedSheetIsReachable() throws IOException {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(1280), Demo.DADUN);
        InputStream bad = getClass().getResourceAsStream("/import/bad-classes.csv")) {
      ImportPage.open(visit, Demo.DADUN, Demo.TERM).preview("classes.csv", bad.readAllBytes());
      PageCheck.ofEveryWidth(visit);
    }
  }

  @Test
  void counterWithAPersonIsReachable() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(1280), Demo.DADUN)) {
      Person person = Person.pensioner();
      CounterPage counter = CounterPage.open(visit, Demo.DADUN, Demo.TERM);
      counter.search(person.passport());
      PageCheck.ofEveryWidth(visit);
      counter.enrol(person);
      PageCheck.ofEveryWidth(visit);
    }
  }
}
