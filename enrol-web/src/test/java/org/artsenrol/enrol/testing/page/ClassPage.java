package org.artsenrol.enrol.testing.page;

import org.artsenrol.enrol.testing.Visit;

/** What everybody reads of one class. */
public final class ClassPage {
  private final Visit visit;

  private ClassPage(Visit visit) {
    this.visit = visit;
  }

  public static ClassPage open(Visit visit, String slug) {
    visit.open("/classes/" + slug);
    return shown(visit);
  }

  static ClassPage shown(Visit visit) {
    return new ClassPage(visit);
  }

  /** Its facts as one reads them aloud. */
  public String text() {
    return visit.page().innerText("main");
  }

  /** Follows the one button that leads to applying. */
  public void apply() {
    visit.page().click("a.button.big");
  }
}
