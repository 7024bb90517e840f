package org.artsenrol.enrol.testing.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.artsenrol.enrol.testing.Visit;

/** Where a member puts her wishes together and sends them. */
public final class ApplyPage {
  private final Visit visit;
  private final Page page;

  private ApplyPage(Visit visit) {
    this.visit = visit;
    this.page = visit.page();
  }

  /** Opens it for a class, as the class's own page does. */
  public static ApplyPage open(Visit visit, String classSlug) {
    visit.open("/my/apply?class=" + classSlug);
    return new ApplyPage(visit);
  }

  /** The page as somebody was led to it. */
  public static ApplyPage shown(Visit visit) {
    visit.page().waitForURL("**/my/apply?*");
    return new ApplyPage(visit);
  }

  /** Applies for that member of the family. */
  public ApplyPage forLearner(String name) {
    page.getByLabel(name, new Page.GetByLabelOptions().setExact(true))
        .check(new Locator.CheckOptions().setForce(true));
    return settled();
  }

  /** Adds another class of the same stage. */
  public ApplyPage add(String classSlug) {
    int before = wishes().size();
    page.locator("select[id$=':add']").selectOption(classSlug);
    page.locator(".add-wish button").click();
    page.locator("ol.wishes > li").nth(before).waitFor();
    return this;
  }

  /** Takes a wish off the list, counted from 1. */
  public ApplyPage remove(int place) {
    int before = wishes().size();
    page.locator("ol.wishes > li").nth(place - 1).locator("button.ui-button-secondary").click();
    page.locator("ol.wishes > li")
        .nth(before - 1)
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    return this;
  }

  /** The titles of what is wished, in order. */
  public List<String> wishes() {
    return page.locator("ol.wishes > li strong").allInnerTexts();
  }

  /** What the page says of the order of wishes. */
  public String aboutOrder() {
    return page.locator("fieldset").nth(1).innerText();
  }

  /** Sends the wishes, which the system accepts. */
  public ReceiptPage send() {
    page.locator("button[id$=':send']").click();
    page.waitForURL("**/my/applications/*");
    return ReceiptPage.shown(visit);
  }

  /** Sends the wishes to somebody who no longer knows who she is. */
  public void sendUnheard() {
    page.locator("button[id$=':send']").click();
  }

  /** Sends the wishes, which the system refuses: the sentence it says. */
  public String sendInVain() {
    page.locator("button[id$=':send']").click();
    return page.locator(".alerts .error, .alerts li").first().innerText();
  }

  private ApplyPage settled() {
    page.waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
    return this;
  }
}
