package org.artsenrol.enrol.site;

import org.artsenrol.enrol.testing.Demo;
import org.artsenrol.enrol.testing.Visit;
import org.artsenrol.enrol.testing.page.ApplyPage;
import org.artsenrol.enrol.testing.page.RegisterPage;
import org.artsenrol.enrol.testing.page.SignInPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of members, before and behind the sign-in. */
class MemberPagesPageIT {
  private static final int PHONE = 390;

  @ParameterizedTest
  @ValueSource(strings = {"/register", "/en/register", "/sign-in", "/en/sign-in"})
  void formBeforeTheDoorIsReachableEmptyAndWithErrors(String path) {
    try (Visit visit = Visit.ofWidth(PHONE)) {
      visit.open(path);
      PageCheck.ofEveryWidth(visit);
      visit.page().click("#send");
      visit.page().locator(".error:not(:empty)").first().waitFor();
      PageCheck.ofEveryWidth(visit);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/my",
        "/en/my",
        "/my/family",
        "/my/account",
        "/my/messages",
        "/my/apply?class=dadun-2027s-001",
        "/my/apply?class=huludun-2027s-015",
        "/sign-out"
      })
  void pageBehindTheDoorIsReachable(String path) {
    try (Visit visit = SignInPage.member(Visit.ofWidth(PHONE), Demo.LEARNER)) {
      visit.open(path);
      PageCheck.ofEveryWidth(visit);
    }
  }

  @Test
  void formsBehindTheDoorAreReachableWithErrors() {
    try (Visit visit = SignInPage.member(Visit.ofWidth(PHONE), Demo.LEARNER)) {
      visit.open("/my/family").click("#add");
      visit.page().locator(".error:not(:empty)").first().waitFor();
      PageCheck.ofEveryWidth(visit);
      visit.open("/my/account").click("#send");
      visit.page().locator(".error:not(:empty)").first().waitFor();
      PageCheck.ofEveryWidth(visit);
    }
  }

  @Test
  void refusalAndReceiptAreReachable() {
    try (Visit visit = Visit.ofWidth(PHONE)) {
      RegisterPage.newMember(visit);
      ApplyPage.open(visit, "dadun-2027s-052").sendInVain();
      PageCheck.ofEveryWidth(visit);
      ApplyPage.open(visit, "dadun-2027s-001").send();
      PageCheck.ofEveryWidth(visit);
    }
  }
}
