package org.artsenrol.enrol.testing.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.artsenrol.enrol.testing.Visit;

/** Where a draw is checked in the visitor's own browser. */
public final class CheckDrawPage {
  private static final double LONGEST_MS = 120_000;

  private final Page page;

  private CheckDrawPage(Visit visit) {
    page = visit.page();
  }

  /** The page of a draw that has been held, in the language of the address. */
  public static CheckDrawPage open(Visit visit, String path) {
    visit.open(path);
    return new CheckDrawPage(visit);
  }

  /** Presses the button by keyboard and waits for nothing. */
  public CheckDrawPage start() {
    page.locator("#check-go").press("Enter");
    return this;
  }

  /** Shows where a visitor can give what she kept. */
  public CheckDrawPage openKept() {
    page.locator("#check-kept > summary").press("Enter");
    return this;
  }

  /** Whether these fields are to be seen. */
  public boolean showsKept() {
    return page.locator("#check-receipt").isVisible();
  }

  /** Chooses a receipt file. */
  public CheckDrawPage giveReceipt(String json) {
    return choose("#check-receipt", "receipt.json", json);
  }

  /** Chooses the file of an older checkpoint. */
  public CheckDrawPage giveCheckpoint(String note) {
    return choose("#check-checkpoint", "checkpoint", note);
  }

  private CheckDrawPage choose(String field, String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    page.locator(field).setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
    return this;
  }

  /** Types into one of the fields {@code code}, {@code member} and {@code salt}. */
  public CheckDrawPage type(String field, String text) {
    page.locator("#check-" + field).fill(text);
    return this;
  }

  /** What stands in one of these fields. */
  public String typed(String field) {
    return page.locator("#check-" + field).inputValue();
  }

  /** Presses the button and waits for the conclusion. */
  public CheckDrawPage run() {
    start();
    return finished();
  }

  /** Waits for the conclusion. */
  public CheckDrawPage finished() {
    await("#check-end[data-conclusion]:not([hidden])");
    return this;
  }

  /** Waits until the browser has drawn by itself; what it says then, its digest included. */
  public String ownResult() {
    Locator state = page.locator("#check-state");
    state.filter(new Locator.FilterOptions().setHasText(ownDigest())).waitFor(longest());
    return state.innerText();
  }

  private static Pattern ownDigest() {
    return Pattern.compile("[0-9a-f]{64}");
  }

  /** Verdicts by the number of the check, as the protocol words them. */
  public Map<Integer, String> verdicts() {
    Map<Integer, String> verdicts = new TreeMap<>();
    for (Locator item : page.locator("#check-list > li").all()) {
      verdicts.put(
          Integer.valueOf(item.getAttribute("data-check")), item.getAttribute("data-verdict"));
    }
    return verdicts;
  }

  /** The order in which the checks stand on the page. */
  public List<String> order() {
    return page.locator("#check-list > li").all().stream()
        .map(item -> item.getAttribute("data-check"))
        .toList();
  }

  /** What the page says of one check. */
  public String said(int check) {
    return page.locator("#check-list > li[data-check='" + check + "']").innerText();
  }

  /** The last sentence. */
  public String conclusion() {
    return page.locator("#check-end").innerText();
  }

  private void await(String selector) {
    page.locator(selector).waitFor(longest());
  }

  private static Locator.WaitForOptions longest() {
    return new Locator.WaitForOptions()
        .setState(WaitForSelectorState.VISIBLE)
        .setTimeout(LONGEST_MS);
  }
}
