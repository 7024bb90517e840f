package org.artsenrol.enrol.testing.page;

import com.microsoft.playwright.Page;
import java.util.List;
import org.artsenrol.enrol.testing.Visit;

/** What an applicant takes home. */
public final class ReceiptPage {
  private final Visit visit;
  private final Page page;

  private ReceiptPage(Visit visit) {
    this.visit = visit;
    this.page = visit.page();
  }

  public static ReceiptPage shown(Visit visit) {
    return new ReceiptPage(visit);
  }

  public String title() {
    return page.innerText("h1");
  }

  /** All that can be read on it. */
  public String text() {
    return page.innerText("main");
  }

  /** Sixteen letters and digits, without the spaces between its groups. */
  public String code() {
    return value(0).replace(" ", "");
  }

  /** Thirty-two bytes in hexadecimal, without the spaces between its groups. */
  public String salt() {
    return value(2).replace(" ", "");
  }

  private String value(int place) {
    return page.locator(".proof dd.code").nth(place).innerText().strip();
  }

  /** Her own line of the list, as bytes of canonical JSON. */
  public String entry() {
    return page.locator("code.entry").innerText();
  }

  /** What a phone reads off the QR code that is shown. */
  public String qr() {
    return QrReader.read(page.locator("svg.qr").screenshot());
  }

  public List<String> wishes() {
    return page.locator("ol.wishes > li a").allInnerTexts();
  }

  /** Leads back to where the wishes are put together. */
  public ApplyPage change() {
    page.locator("a[href*='/my/apply?stage=']").click();
    return ApplyPage.shown(visit);
  }

  /** Takes the application back, and says yes when asked whether she means it. */
  public ReceiptPage withdraw() {
    page.locator("button.ui-button-danger").first().click();
    page.locator(".ui-confirmdialog-yes").click();
    page.waitForLoadState();
    page.locator(".ui-confirmdialog-yes").waitFor(hidden());
    return this;
  }

  private static com.microsoft.playwright.Locator.WaitForOptions hidden() {
    return new com.microsoft.playwright.Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }
}
