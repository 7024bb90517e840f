package org.artsenrol.enrol.testing.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.artsenrol.enrol.testing.Visit;

/** Where a term's sheets come in: first what would change, or every error. */
public final class ImportPage {
  private final Page page;

  private ImportPage(Visit visit) {
    page = visit.page();
  }

  public static ImportPage open(Visit visit, String venue, String term) {
    visit.open("/staff/" + venue + "/" + term + "/import");
    return new ImportPage(visit);
  }

  /** Shows the system a sheet. */
  public ImportPage preview(String name, byte[] csv) {
    page.locator("input[type=file]").setInputFiles(new FilePayload(name, "text/csv", csv));
    page.click("[id='upload:preview']");
    page.locator("ul.errors, [role=status]").first().waitFor();
    return this;
  }

  /** Everything that is wrong, a line each. */
  public List<String> errors() {
    return page.locator("ul.errors > li").allInnerTexts();
  }

  public boolean mayApply() {
    return page.locator("[id='confirm:apply']").count() > 0;
  }

  /** Lets it happen. */
  public ImportPage apply() {
    page.click("[id='confirm:apply']");
    page.locator("[id='confirm:apply']")
        .waitFor(
            new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    return this;
  }

  public String text() {
    return page.innerText("main");
  }
}
