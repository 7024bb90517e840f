package org.artsenrol.enrol.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.artsenrol.enrol.site.AccessMatrix.Caller;
import org.artsenrol.enrol.site.AccessMatrix.Row;
import org.artsenrol.enrol.testing.Demo;
import org.artsenrol.enrol.testing.Visit;
import org.artsenrol.enrol.testing.page.RegisterPage;
import org.artsenrol.enrol.testing.page.SignInPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every address, asked for by everybody who may come, with a session of the real sign-in pages. */
class AccessMatrixPageIT {
  /** Before an example whose body has no end. */
  private static final String HEAD = "HEAD ";

  private static final Map<Caller, Visit> VISITS = new EnumMap<>(Caller.class);
  private static String application;

  @BeforeAll
  static void everybodyComesIn() {
    for (Caller caller : Caller.values()) {
      VISITS.put(caller, Visit.ofWidth(1280));
    }
    SignInPage.member(VISITS.get(Caller.MEMBER), Demo.LEARNER);
    RegisterPage.newMember(VISITS.get(Caller.OTHER_MEMBER));
    SignInPage.staff(VISITS.get(Caller.STAFF), Demo.DADUN);
    SignInPage.staff(VISITS.get(Caller.OTHER_VENUE), Demo.HULUDUN);
    SignInPage.staff(VISITS.get(Caller.CITY), Demo.CITY);
    SignInPage.staff(VISITS.get(Caller.CLOCK), Demo.CLOCK);
    application =
        VISITS
            .get(Caller.MEMBER)
            .open("/my")
            .locator("a[href^='/my/applications/']")
            .first()
            .getAttribute("href")
            .replaceFirst(".*/", "");
  }

  @AfterAll
  static void everybodyLeaves() {
    VISITS.values().forEach(Visit::close);
  }

  @Test
  void everybodyIsAnsweredAsTheMatrixSays() {
    List<String> wrong = new ArrayList<>();
    for (Row row : AccessMatrix.rows()) {
      for (Caller caller : Caller.values()) {
        String answer = answer(caller, row);
        if (!answer.equals(row.answerTo(caller))) {
          wrong.add(
              caller + " at " + row.example() + ": " + answer + ", not " + row.answerTo(caller));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void englishPagesAreGuardedAlike() {
    List<String> wrong = new ArrayList<>();
    for (Row row : AccessMatrix.rows()) {
      if (row.route().startsWith("/staff/{venue}") || row.route().startsWith("/my")) {
        Row english = new Row(row.route(), "/en" + row.example(), row.answers());
        String answer = answer(Caller.OTHER_VENUE, english).replaceFirst("^/en/", "/");
        if (!answer.equals(row.answerTo(Caller.OTHER_VENUE))) {
          wrong.add(english.example() + ": " + answer);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String answer(Caller caller, Row row) {
    Visit visit = VISITS.get(caller);
    String address = row.example().replace("{application}", application);
    APIResponse response =
        address.startsWith(HEAD)
            ? visit.head(address.substring(HEAD.length()))
            : visit.get(address);
    String location = response.headers().get("location");
    response.dispose();
    return location == null
        ? String.valueOf(response.status())
        : location.replace(visit.url(""), "").replaceFirst("\\?.*", "");
  }
}
