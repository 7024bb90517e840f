package org.artsenrol.enrol.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import org.artsenrol.enrol.testing.Demo;
import org.artsenrol.enrol.testing.Visit;
import org.artsenrol.enrol.testing.page.SignInPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Staff open a page of their own desk and send its form on to another venue's address. Hiding a
 * button would not stop them; the service does.
 */
class ForgedFormPageIT {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/classes/001, class, class:save",
    "/new-class, class, class:save",
    "/copy, copy, copy:go",
    "/import, upload, upload:preview",
    "/counter, search, search:go"
  })
  void formOfOnesOwnDeskIsRefusedAtAnotherVenues(String page, String form, String button) {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(1280), Demo.HULUDUN)) {
      visit.open("/staff/huludun/2027s" + page);
      FormData filled = filled(visit, form, button);
      String elsewhere = "/staff/dadun/2027s" + page;
      APIResponse answer =
          page.equals("/import")
              ? visit.postParts(elsewhere, filled)
              : visit.post(elsewhere, filled);
      assertThat(answer.status()).isEqualTo(403);
    }
  }

  @Test
  void formForFilesThatIsSentAsAPlainOneIsABadRequestAndNoFailureOfOurs() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(1280), Demo.HULUDUN)) {
      visit.open("/staff/huludun/2027s/import");
      APIResponse answer =
          visit.post("/staff/huludun/2027s/import", filled(visit, "upload", "upload:preview"));
      assertThat(answer.status()).isEqualTo(400);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"/classes/001", "/copy", "/import", "/counter"})
  void formWithoutASessionLeadsToTheSignIn(String page) {
    try (Visit visit = Visit.ofWidth(1280)) {
      APIResponse answer = visit.post("/staff/dadun/2027s" + page, FormData.create().set("x", "y"));
      assertThat(answer.status()).isEqualTo(302);
      assertThat(answer.headers().get("location")).contains("/staff/sign-in");
    }
  }

  /** The form as the browser would send it, with everything written into it that must be. */
  private static FormData filled(Visit visit, String form, String button) {
    FormData data = FormData.create().set(form, form).set(button, "");
    for (var field :
        visit.page().locator("form[id='" + form + "'] :is(input, select, textarea)[name]").all()) {
      String name = field.getAttribute("name");
      if (!name.equals(form)) {
        data.set(name, written(field.inputValue(), name));
      }
    }
    return data;
  }

  private static String written(String value, String name) {
    return value.isEmpty() ? Demo.LAST_TERM : value;
  }
}
