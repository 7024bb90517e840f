package org.artsenrol.enrol.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.artsenrol.enrol.account.person.Identity;
import org.artsenrol.enrol.testing.PlainVisit;
import org.artsenrol.enrol.testing.ShippedWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Registration, sign-in and sign-out through the shipped pages, one visitor at a time. */
@ExtendWith(ArquillianExtension.class)
class DoorIT {
  private static final String PASSWORD = "mango-river-7";
  private static int people;

  @ArquillianResource private URL base;
  private PlainVisit visit;

  @Deployment(testable = false)
  static WebArchive war() {
    return ShippedWar.with();
  }

  @BeforeEach
  void comeAnew() throws Exception {
    visit = stranger();
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          while (visit.get("/health/ready").statusCode() != 200) {
            Thread.yield();
          }
        });
  }

  @Test
  void whoRegistersIsInAtOnceAndUnderANewSession() throws Exception {
    visit.get("register");
    String before = visit.session();
    HttpResponse<String> answer = register(person());
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).endsWith("/my");
    assertThat(visit.session()).isNotEmpty().isNotEqualTo(before);
    assertThat(visit.get("my/family").body()).contains("王小明", "本人");
  }

  @Test
  void everythingWrongIsSaidAtOnceAndBesideItsField() throws Exception {
    String page = visit.fill("register", "register", Map.of("send", "x")).body();
    for (String field :
        new String[] {"name", "birthDate", "identityNumber", "contact", "password", "consent"}) {
      assertThat(page)
          .as(field)
          .containsPattern("id=\"" + field + "-error\">[^<]+<")
          .containsPattern("id=\"" + field + "\"[^>]*aria-invalid=\"true\"");
    }
  }

  @Test
  void theSamePersonTwiceIsSentToTheCounter() throws Exception {
    Map<String, String> person = person();
    register(person);
    visit = stranger();
    person.put("contact", "somebody.else@example.com");
    assertThat(register(person).body()).contains("服務台");
  }

  @Test
  void aStrangerIsLedToTheSignInAndFromThereToWhatSheWanted() throws Exception {
    Map<String, String> person = person();
    register(person);
    visit = stranger();
    HttpResponse<String> closed = visit.get("en/my/family?from=mail");
    assertThat(closed.statusCode()).isEqualTo(302);
    assertThat(location(closed)).endsWith("/en/sign-in?next=%2Fmy%2Ffamily%3Ffrom%3Dmail");
    assertThat(location(signIn(path(closed), person.get("contact"), PASSWORD)))
        .endsWith("/en/my/family?from=mail");
  }

  @Test
  void noLinkLeadsFromTheSignInToAnotherSite() throws Exception {
    Map<String, String> person = person();
    register(person);
    for (String next :
        new String[] {
          "https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2Fmy%2F..%2F%2Fevil.example",
          "%2Fmy%5C%5Cevil.example", "%2Fmyevil.example", "%2Fmy%0D%0ASet-Cookie%3A%20a%3Db"
        }) {
      visit = stranger();
      HttpResponse<String> answer = signIn("sign-in?next=" + next, person.get("contact"), PASSWORD);
      assertThat(URI.create(location(answer)).getPath()).as(next).endsWith("/my");
    }
  }

  @Test
  void unknownAndWrongAreTheSamePage() throws Exception {
    Map<String, String> person = person();
    register(person);
    visit = stranger();
    String wrong = message(signIn("sign-in", person.get("contact"), "not the right one"));
    visit = stranger();
    String unknown = message(signIn("sign-in", "0900000000", "not the right one"));
    assertThat(wrong).isNotEmpty().isEqualTo(unknown);
  }

  @Test
  void fiveWrongPasswordsCloseTheDoorForTheRightOne() throws Exception {
    Map<String, String> person = person();
    register(person);
    for (int i = 0; i < 5; i++) {
      visit = stranger();
      signIn("sign-in", person.get("contact"), "wrong " + i);
    }
    assertThat(signIn("sign-in", person.get("contact"), PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsPrivateStaysInNoCacheAndIsGoneAfterSigningOut() throws Exception {
    register(person());
    HttpResponse<String> page = visit.get("my/account");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    HttpResponse<String> out = visit.fill("my/account", "leave", Map.of("leave:send", "x"));
    assertThat(out.headers().firstValue("Clear-Site-Data")).contains("\"cache\"");
    assertThat(visit.get("my/account").statusCode()).isEqualTo(302);
  }

  @Test
  void aNewPasswordEndsTheOtherSession() throws Exception {
    Map<String, String> person = person();
    register(person);
    PlainVisit elsewhere = visit;
    visit = stranger();
    signIn("sign-in", person.get("contact"), PASSWORD);
    HttpResponse<String> changed =
        visit.fill(
            "my/account",
            "change",
            Map.of("present", PASSWORD, "fresh", "three grey umbrellas", "send", "x"));
    assertThat(changed.statusCode()).isEqualTo(302);
    assertThat(visit.get("my/account").statusCode()).isEqualTo(200);
    assertThat(elsewhere.get("my/account").statusCode()).isEqualTo(302);
  }

  @Test
  void aFormThatWasNotFetchedChangesNothing() throws Exception {
    Map<String, String> person = person();
    register(person);
    visit.forge(
        "my/account",
        Map.of(
            "change", "change", "present", PASSWORD, "fresh", "three grey umbrellas", "send", "x"));
    visit = stranger();
    assertThat(location(signIn("sign-in", person.get("contact"), PASSWORD))).endsWith("/my");
  }

  @Test
  void aCitizenDoesNotComeToTheStaffsPages() throws Exception {
    register(person());
    HttpResponse<String> answer = visit.get("staff/dadun/2027s");
    assertThat(location(answer)).contains("/staff/sign-in?next=");
  }

  @Test
  void sessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
    assertThat(visit.get("sign-in").headers().firstValue("Set-Cookie").orElseThrow())
        .containsIgnoringCase("HttpOnly")
        .containsIgnoringCase("SameSite=Lax");
  }

  private PlainVisit stranger() {
    return new PlainVisit(URI.create("http://127.0.0.1:" + base.getPort() + base.getPath()));
  }

  private static synchronized Map<String, String> person() {
    String number = identity(people++);
    Map<String, String> person = new HashMap<>();
    person.put("name", "王小明");
    person.put("birthDate", "45/3/7");
    person.put("identityType", "NATIONAL_ID");
    person.put("identityNumber", number);
    person.put("contact", "09" + number.substring(2));
    person.put("password", PASSWORD);
    person.put("consent", "on");
    person.put("send", "x");
    return person;
  }

  /** The one national number among ten whose check digit is right. */
  private static String identity(int serial) {
    return IntStream.range(0, 10)
        .mapToObj(check -> "B1%07d%d".formatted(serial, check))
        .filter(number -> Identity.find(number).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> register(Map<String, String> person) throws Exception {
    return visit.fill("register", "register", person);
  }

  private HttpResponse<String> signIn(String path, String contact, String password)
      throws Exception {
    return visit.fill(
        path, "sign-in", Map.of("contact", contact, "password", password, "send", "x"));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String path(HttpResponse<String> answer) {
    return URI.create(location(answer)).toString();
  }

  private static String message(HttpResponse<String> answer) {
    return answer.body().replaceAll("(?s).*<ul[^>]*alerts[^>]*>(.*?)</ul>.*", "$1");
  }
}
