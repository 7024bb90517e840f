package org.artsenrol.enrol.testing.page;

import com.microsoft.playwright.Page;
import org.artsenrol.enrol.testing.Visit;

/** Whom a member may apply for. */
public final class FamilyPage {
  private final Page page;

  private FamilyPage(Visit visit) {
    page = visit.page();
  }

  public static FamilyPage open(Visit visit) {
    visit.open("/my/family");
    return new FamilyPage(visit);
  }

  public void addChild(Person child) {
    page.fill("#name", child.name());
    page.fill("#birthDate", child.birthDate());
    page.selectOption("#identityType", "PASSPORT");
    page.fill("#identityNumber", child.passport());
    page.check("#consent");
    page.click("#add");
    page.waitForLoadState();
  }

  public String text() {
    return page.innerText("main");
  }
}
