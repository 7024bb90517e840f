package org.artsenrol.enrol.testing.page;

import com.microsoft.playwright.Page;
import java.util.List;
import org.artsenrol.enrol.testing.Visit;

/** Where staff make a stage plan. */
public final class PlanPage {
  private final Page page;

  private PlanPage(Visit visit) {
    page = visit.page();
  }

  public static PlanPage open(Visit visit, String venue, String term) {
    visit.open("/staff/" + venue + "/" + term + "/plan");
    return new PlanPage(visit);
  }

  private static String box(int stage, String column) {
    return "[id='plan:stages:" + (stage - 1) + ":" + column + "']";
  }

  /** Fills the boxes from a preset that begins on this day, e.g. {@code 2027-06-21}. */
  public PlanPage preset(String preset, String opens) {
    page.selectOption("[id='plan:preset']", preset);
    page.fill("[id='plan:opens']", opens);
    return send("[id='plan:use']");
  }

  /** Writes into a box of a stage, by the column's name; settings that are folded are unfolded. */
  public PlanPage write(int stage, String column, String text) {
    unfold();
    page.fill(box(stage, column), text);
    return this;
  }

  /** The same for a box in which one chooses. */
  public PlanPage choose(int stage, String column, String value) {
    unfold();
    page.selectOption(box(stage, column), value);
    return this;
  }

  private void unfold() {
    page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
  }

  /** What a box holds. */
  public String read(int stage, String column) {
    return page.inputValue(box(stage, column));
  }

  public int stages() {
    return page.locator("[id='plan'] fieldset.step").count();
  }

  /** Presses a button of the plan or of a stage, e.g. {@code check}. */
  public PlanPage press(String button) {
    return send("[id='plan:" + button + "']");
  }

  /** Presses a stage's button, e.g. {@code up}. */
  public PlanPage press(int stage, String button) {
    return send(box(stage, button));
  }

  /** Every button sends the whole form, and the page comes anew. */
  private PlanPage send(String button) {
    page.waitForNavigation(() -> page.click(button));
    return this;
  }

  public List<String> sentences() {
    return page.locator(".sentences li").allInnerTexts();
  }

  public List<String> warnings() {
    return page.locator(".warnings li").allInnerTexts();
  }

  /** What the system refuses, all of it. */
  public String refusal() {
    return page.locator(".alerts").innerText();
  }

  public String text() {
    return page.innerText("main");
  }
}
