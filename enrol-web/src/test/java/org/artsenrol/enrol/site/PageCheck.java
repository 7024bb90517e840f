package org.artsenrol.enrol.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.artsenrol.enrol.testing.Visit;

/** What every page must be, whoever looks at it. */
final class PageCheck {
  private static final String DOUBLE_TEXT =
      "() => { document.documentElement.style.fontSize = '200%'; }";
  private static final String NORMAL_TEXT =
      "() => { document.documentElement.style.fontSize = ''; }";

  private PageCheck() {}

  /**
   * The page shown: without a violation of WCAG at the widths of a small phone and of a desk, never
   * wider than its window, also with letters twice as large; without a complaint of the browser,
   * and with nothing loaded from elsewhere.
   */
  static void ofEveryWidth(Visit visit) {
    for (int width : new int[] {1280, 390, 320}) {
      visit.page().setViewportSize(width, 900);
      assertThat(visit.overflow()).as("wider than %s px", width).isZero();
      if (width != 390) {
        assertThat(visit.violations()).as("at %s px", width).isEmpty();
      }
    }
    doubled(visit);
    assertThat(visit.traffic().outside(visit.url(""))).isEmpty();
    assertThat(visit.traffic().complaints()).filteredOn(c -> !isAnswer(c)).isEmpty();
  }

  private static void doubled(Visit visit) {
    visit.page().setViewportSize(1280, 900);
    visit.page().evaluate(DOUBLE_TEXT);
    assertThat(visit.overflow()).as("wider than its window with double text").isZero();
    visit.page().evaluate(NORMAL_TEXT);
  }

  /** A page that is not there is told by its status, which the browser reports as an error. */
  private static boolean isAnswer(String complaint) {
    return complaint.startsWith("Failed to load resource: the server responded with a status of 4");
  }
}
