package org.artsenrol.enrol.testing.page;

import com.microsoft.playwright.Page;
import java.util.List;
import org.artsenrol.enrol.testing.Visit;

/** What became of every application of the family. */
public final class MyPage {
  private final Page page;

  private MyPage(Visit visit) {
    page = visit.page();
  }

  public static MyPage open(Visit visit) {
    visit.open("/my");
    return new MyPage(visit);
  }

  public String text() {
    return page.innerText("main");
  }

  /** What became of each wish, a line each: state, class, why. */
  public List<String> outcomes() {
    return page.locator("li.outcome").allInnerTexts();
  }

  /** The page of the draw that decided the first application, with her code behind the #. */
  public String proof() {
    return page.locator("a[href*='/draws/']").first().getAttribute("href");
  }
}
