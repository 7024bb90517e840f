package org.artsenrol.enrol.testing.page;

import com.microsoft.playwright.Page;
import org.artsenrol.enrol.testing.Visit;

/** A venue's term as its staff see it. */
public final class DeskPage {
  private final Visit visit;
  private final Page page;
  private final String path;

  private DeskPage(Visit visit, String path) {
    this.visit = visit;
    this.page = visit.page();
    this.path = path;
  }

  public static DeskPage open(Visit visit, String venue, String term) {
    String path = "/staff/" + venue + "/" + term;
    visit.open(path);
    return new DeskPage(visit, path);
  }

  public String text() {
    return page.innerText("main");
  }

  /** What the table says of a class. */
  public String row(String code) {
    return page.locator("tr:has(a[href$='/classes/" + code + "'])").innerText();
  }

  public EditClassPage edit(String code) {
    page.locator("a[href$='" + path + "/classes/" + code + "']").click();
    return EditClassPage.shown(visit);
  }
}
