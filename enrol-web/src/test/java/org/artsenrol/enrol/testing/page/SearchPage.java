package org.artsenrol.enrol.testing.page;

import java.util.List;
import org.artsenrol.enrol.testing.Visit;

/** Where a class is found. */
public final class SearchPage {
  private final Visit visit;

  private SearchPage(Visit visit) {
    this.visit = visit;
  }

  public static SearchPage open(Visit visit) {
    visit.open("/classes");
    return new SearchPage(visit);
  }

  /** Asks for a text, and if it is not empty for a venue. */
  public SearchPage search(String text, String venue) {
    visit.page().fill("#q", text);
    visit.page().selectOption("#venue", venue);
    visit.page().press("#q", "Enter");
    visit.page().waitForURL("**/classes?*");
    return this;
  }

  /** The classes found, by their slugs, in their order. */
  public List<String> found() {
    return visit.page().locator("main a[href*='/classes/']").all().stream()
        .map(link -> link.getAttribute("href").replaceFirst(".*/classes/", ""))
        .distinct()
        .toList();
  }

  /** Opens one of the classes found. */
  public ClassPage choose(String slug) {
    visit.page().locator("main a[href$='/classes/" + slug + "']").first().click();
    visit.page().waitForURL("**/classes/" + slug);
    return ClassPage.shown(visit);
  }
}
