package org.artsenrol.enrol.testing.page;

import com.microsoft.playwright.Page;
import org.artsenrol.enrol.testing.Visit;

/** Where staff look a person up and apply for her. */
public final class CounterPage {
  private final Page page;

  private CounterPage(Visit visit) {
    page = visit.page();
  }

  public static CounterPage open(Visit visit, String venue, String term) {
    visit.open("/staff/" + venue + "/" + term + "/counter");
    return new CounterPage(visit);
  }

  public CounterPage search(String text) {
    page.fill("[id='search:sought']", text);
    page.click("[id='search:go']");
    page.locator("[id='found'], [id='enrol']").first().waitFor();
    return this;
  }

  /** Makes somebody a learner who was not found. */
  public CounterPage enrol(Person person) {
    page.fill("[id='enrol:name']", person.name());
    page.fill("[id='enrol:born']", person.birthDate());
    page.fill("[id='enrol:identity']", person.passport());
    page.click("[id='enrol:make']");
    page.locator("section.card h2").first().waitFor();
    return this;
  }

  /** Takes up the only one found. */
  public CounterPage choose() {
    page.locator("[id='found'] button").first().click();
    page.locator("section.card h2").first().waitFor();
    return this;
  }

  /** Adds a class. */
  public CounterPage wish(String classSlug) {
    page.locator("[id='apply:add']").selectOption(classSlug);
    page.locator(".add-wish button").click();
    page.locator("ol.wishes > li").first().waitFor();
    return this;
  }

  /** Opens an account for her: the password on the slip. */
  public String openAccount(String contact) {
    page.fill("[id='open:contact']", contact);
    page.locator("[id='open:consent'] .ui-chkbox-box").click();
    page.click("[id='open:go']");
    return slip();
  }

  /** Lends a password in place of the forgotten one: the password on the slip. */
  public String lendPassword() {
    page.click("[id='lend:go']");
    return slip();
  }

  private String slip() {
    return page.locator(".alert.ok p.code").innerText().strip();
  }

  /** Sends the application: the slip that is handed over. */
  public String apply() {
    page.click("[id='apply:send']");
    page.locator("section.proof").waitFor();
    return text();
  }

  public String text() {
    return page.innerText("main");
  }
}
