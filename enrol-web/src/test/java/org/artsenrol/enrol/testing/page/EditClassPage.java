package org.artsenrol.enrol.testing.page;

import com.microsoft.playwright.Page;
import org.artsenrol.enrol.testing.Visit;

/** Where staff write a class down. */
public final class EditClassPage {
  private final Page page;

  private EditClassPage(Visit visit) {
    page = visit.page();
  }

  static EditClassPage shown(Visit visit) {
    visit.page().waitForURL("**/classes/*");
    return new EditClassPage(visit);
  }

  /** Writes into a box, by its name, e.g. {@code room}. */
  public EditClassPage write(String box, String text) {
    page.fill("[id='class:" + box + "']", text);
    return this;
  }

  /** Saves, which the system accepts: it leads back to the desk. */
  public void save() {
    page.click("[id='class:save']");
    page.waitForURL(url -> !url.contains("/classes/"));
  }

  /** Saves, which the system refuses: what it says. */
  public String saveInVain() {
    page.click("[id='class:save']");
    return page.locator(".alerts").innerText();
  }
}
