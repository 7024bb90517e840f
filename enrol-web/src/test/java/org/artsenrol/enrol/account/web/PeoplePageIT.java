package org.artsenrol.enrol.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.artsenrol.enrol.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of people as a browser shows them: reachable by everybody, also when they say no. */
class PeoplePageIT {

  @ParameterizedTest(name = "{0} at {1} px")
  @CsvSource({
    "/register, 320",
    "/en/register, 1280",
    "/sign-in, 320",
    "/en/sign-in, 390",
    "/staff/sign-in, 320"
  })
  void aFormIsReachableAlsoWhenItSaysNo(String path, int width) {
    try (Visit visit = Visit.ofWidth(width)) {
      Page page = visit.open(path);
      assertReachable(visit);
      page.locator("main form .button.big").click();
      page.locator("main [aria-invalid=true], .alerts").first().waitFor();
      assertReachable(visit);
      assertThat(page.evaluate("document.activeElement.tagName"))
          .as("the reason has the focus")
          .isIn("INPUT", "UL", "LI");
    }
  }

  @Test
  void somebodyRegistersByKeyboardAloneAndAddsAChild() {
    try (Visit visit = Visit.ofWidth(390)) {
      Page page = visit.open("/register");
      page.locator("#name").focus();
      type(page, "陳秋香", "45/3/7");
      page.keyboard().press("Tab");
      type(page, "C180661564");
      // Past the line that tells why the number is asked for.
      page.keyboard().press("Tab");
      type(page, "0955123456", "three grey umbrellas");
      page.keyboard().press("Space");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForURL("**/my");
      page.navigate(page.url() + "/family");
      assertReachable(visit);
      page.locator("#name").fill("陳小春");
      page.locator("#birthDate").fill("106/9/3");
      page.locator("#identityNumber").fill("Y123456788");
      page.locator("#consent").check();
      button(page, "加入孩子").click();
      page.getByText("陳小春").first().waitFor();
      assertReachable(visit);
      page.navigate(page.url().replace("family", "account"));
      assertReachable(visit);
      button(page, "更改密碼").click();
      page.locator("[aria-invalid=true]").first().waitFor();
      assertReachable(visit);
      button(page, "登出").click();
      page.waitForURL(url -> !url.contains("/my"));
    }
  }

  private static void type(Page page, String... texts) {
    for (String text : texts) {
      page.keyboard().insertText(text);
      page.keyboard().press("Tab");
    }
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void assertReachable(Visit visit) {
    assertThat(visit.violations()).isEmpty();
    assertThat(visit.overflow()).isZero();
  }
}
