package org.artsenrol.enrol.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.artsenrol.enrol.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are the same for everybody. */
class PublicPagesPageIT {
  private static final int PHONE = 390;
  private static final long FIRST_VISIT = 300 * 1024;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/en/",
        "/classes",
        "/en/classes?q=calligraphy&venue=dadun",
        "/classes?q=沒有這種課",
        "/classes/dadun-2027s-001",
        "/classes/dadun-2026f-001",
        "/venues/dadun",
        "/draws",
        "/draws/dadun-2027s-1",
        "/draws/dadun-2026f-1",
        "/en/draws/huludun-2026f-1",
        "/punctuality",
        "/en/punctuality",
        "/about",
        "/privacy",
        "/open/",
        "/en/open",
        "/sitemap",
        "/no-such-page"
      })
  void pageIsReachableByEverybodyAtEveryWidth(String path) {
    try (Visit visit = Visit.ofWidth(PHONE)) {
      visit.open(path);
      PageCheck.ofEveryWidth(visit);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/classes?q=書法", "/classes/dadun-2027s-001", "/draws/dadun-2026f-1"})
  void firstVisitIsSmallAndLeavesNoTrace(String path) {
    try (Visit visit = Visit.ofWidth(PHONE)) {
      visit.open(path);
      assertThat(visit.traffic().received()).isPositive().isLessThan(FIRST_VISIT);
      assertThat(visit.context().cookies()).isEmpty();
    }
  }

  @Test
  void classIsFoundWithoutScript() {
    try (Visit visit = Visit.withoutScript()) {
      visit.open("/");
      visit.page().fill("#q", "書法");
      visit.page().locator("form.search button").click();
      visit.page().locator("main a[href$='/classes/dadun-2027s-001']").first().click();
      assertThat(visit.page().innerText("h1")).contains("書法");
      assertThat(visit.page().innerText("main")).contains("2,800");
    }
  }

  @Test
  void drawIsReadWithoutScript() {
    try (Visit visit = Visit.withoutScript()) {
      visit.open("/draws");
      visit.page().locator("main a[href$='/draws/dadun-2026f-1']").first().click();
      visit.page().waitForURL("**/draws/dadun-2026f-1");
      assertThat(visit.page().innerText("main")).contains("SHA-256", "lottery-verify.jar");
    }
  }
}
