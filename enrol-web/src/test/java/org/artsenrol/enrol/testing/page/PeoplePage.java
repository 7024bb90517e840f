package org.artsenrol.enrol.testing.page;

import com.microsoft.playwright.Page;
import org.artsenrol.enrol.testing.Visit;

/** Where the city office hires. */
public final class PeoplePage {
  private final Page page;

  private PeoplePage(Visit visit) {
    page = visit.page();
  }

  public static PeoplePage open(Visit visit) {
    visit.open("/staff/people");
    return new PeoplePage(visit);
  }

  /** Adds somebody to a venue: the password on her slip. */
  public String hire(String username, String name, String venue) {
    page.fill("[id='hire:username']", username);
    page.fill("[id='hire:name']", name);
    page.selectOption("[id='hire:venue']", venue);
    page.click("[id='hire:go']");
    return page.locator(".alert.ok .code").innerText().strip();
  }
}
