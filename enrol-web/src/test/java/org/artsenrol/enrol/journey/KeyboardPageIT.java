package org.artsenrol.enrol.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.artsenrol.enrol.testing.Visit;
import org.artsenrol.enrol.testing.page.ReceiptPage;
import org.artsenrol.enrol.testing.page.RegisterPage;
import org.junit.jupiter.api.Test;

/** From search to receipt without touching a mouse. */
class KeyboardPageIT {
  private static final int PATIENCE = 250;

  @Test
  void classIsFoundAndAppliedForByKeyboardAlone() {
    try (Visit visit = Visit.ofWidth(1280)) {
      RegisterPage.newMember(visit);
      Page page = visit.open("/");
      tabTo(page, "#q");
      page.keyboard().type("書法");
      page.keyboard().press("Enter");
      page.waitForURL("**/classes?*");
      press(page, "main a[href$='/classes/dadun-2027s-001']", "**/classes/dadun-2027s-001");
      press(page, "a.button.big", "**/my/apply?*");
      press(page, "button[id$=':send']", "**/my/applications/*");
      assertThat(ReceiptPage.shown(visit).title()).isEqualTo("報名完成");
    }
  }

  @Test
  void firstTabLeadsPastTheNavigation() {
    try (Visit visit = Visit.ofWidth(1280)) {
      Page page = visit.open("/classes");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
    }
  }

  private static void press(Page page, String target, String leadsTo) {
    tabTo(page, target);
    page.keyboard().press("Enter");
    page.waitForURL(leadsTo);
  }

  private static void tabTo(Page page, String target) {
    String there = "target => document.activeElement.matches(target)";
    for (int tabs = 0; tabs < PATIENCE; tabs++) {
      if ((Boolean) page.evaluate(there, target)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError(target + " is not reached by keyboard");
  }
}
