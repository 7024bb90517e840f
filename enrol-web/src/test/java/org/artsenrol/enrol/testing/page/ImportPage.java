package org.artsenrol.enrol.testing.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
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

  /** The city office's, for what all venues share. */
  public static ImportPage openForCity(Visit visit) {
    visit.open("/staff/import");
    return new ImportPage(visit);
  }

  /** Shows the system a sheet. */
  public ImportPage preview(String name, byte[] csv) {
    return preview(Map.of(name, csv));
  }

  /** Shows the system sheets by their names. */
  public ImportPage preview(Map<String, byte[]> sheets) {
    page.locator("input[type=file]")
        .setInputFiles(
            sheets.entrySet().stream()
                .map(e -> new FilePayload(e.getKey(), "text/csv", e.getValue()))
                .toArray(FilePayload[]::new));
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
