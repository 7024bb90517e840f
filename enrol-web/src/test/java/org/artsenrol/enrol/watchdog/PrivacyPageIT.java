package org.artsenrol.enrol.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.artsenrol.enrol.testing.Demo;
import org.artsenrol.enrol.testing.DemoSite;
import org.artsenrol.enrol.testing.Visit;
import org.artsenrol.enrol.testing.page.ApplyPage;
import org.artsenrol.enrol.testing.page.MyPage;
import org.artsenrol.enrol.testing.page.Person;
import org.artsenrol.enrol.testing.page.ReceiptPage;
import org.artsenrol.enrol.testing.page.RegisterPage;
import org.artsenrol.enrol.testing.page.SignInPage;
import org.junit.jupiter.api.Test;

/** Nothing that everybody can read says who somebody is. */
class PrivacyPageIT {
  private static final Pattern MEMBER_NUMBER = Pattern.compile("\\b[0-9]{9}\\b");

  private final OpenSite site = new OpenSite(DemoSite.get().url(""));

  @Test
  void nothingThatEverybodyCanReadNamesALearner() {
    List<String> secrets = Stream.concat(ofFamily().stream(), ofApplicant().stream()).toList();
    assertThat(secrets).hasSizeGreaterThan(7).noneMatch(String::isBlank);
    Map<String, String> pages = everythingPublic();
    assertThat(pages).hasSizeGreaterThan(40);
    assertThat(pages).allSatisfy((path, text) -> assertThat(text).as(path).doesNotContain(secrets));
  }

  /** The demonstration's family: it was in last term's lists. */
  private static List<String> ofFamily() {
    try (Visit visit = SignInPage.member(Visit.ofWidth(1280), Demo.LEARNER)) {
      String family = visit.open("/my/family").innerText("main");
      List<String> names = visit.page().locator("main li strong").allInnerTexts();
      List<String> numbers = MEMBER_NUMBER.matcher(family).results().map(r -> r.group()).toList();
      assertThat(names).hasSize(2);
      assertThat(MyPage.open(visit).outcomes()).isNotEmpty();
      return Stream.of(names, numbers, List.of(Demo.LEARNER)).flatMap(List::stream).toList();
    }
  }

  /** Somebody who applies while the list is still open. */
  private static List<String> ofApplicant() {
    try (Visit visit = Visit.ofWidth(1280)) {
      Person person = RegisterPage.newMember(visit);
      ReceiptPage receipt = ApplyPage.open(visit, "dadun-2027s-001").send();
      return List.of(
          person.name(), person.passport(), person.contact(), receipt.salt(), receipt.code());
    }
  }

  private Map<String, String> everythingPublic() {
    Map<String, String> texts = new TreeMap<>();
    site.json("/open/v1").getJsonArray("resources").getValuesAs(JsonObject.class).stream()
        .map(r -> r.getString("path"))
        .filter(path -> !path.equals("/open/v1/events")) // it never ends; the feeds hold the same
        .flatMap(this::instances)
        .flatMap(PrivacyPageIT::forms)
        .forEach(path -> texts.put(path, text(path)));
    Stream.of(
            "/",
            "/en/",
            "/classes",
            "/draws",
            "/about",
            "/privacy",
            "/punctuality",
            "/venues/dadun")
        .forEach(path -> texts.put(path, text(path)));
    // Dumps are stored and not deflated, so their files are read as they are.
    site.all(site.path("/dumps", "")).stream()
        .map(dump -> dump.getString("path"))
        .forEach(path -> texts.put(path, text(path)));
    draws().forEach(draw -> texts.put("/draws/" + draw, text("/draws/" + draw)));
    return texts;
  }

  /** A collection or thing that has other forms is read in each of them. */
  private static Stream<String> forms(String path) {
    return path.matches(".*/(classes|venues)/[^/.]+|.*/terms/[^/.]+/stages")
        ? Stream.of(path, path + ".ics")
        : path.endsWith("/latest") || path.contains("{date}") ? Stream.empty() : Stream.of(path);
  }

  private Stream<String> instances(String path) {
    return path.contains("/draws/{id}")
        ? draws().stream().map(draw -> path.replace("{id}", draw).replace("{number}", "1"))
        : Stream.of(
            path.contains("/terms/{id}")
                ? path.replace("{id}", Demo.TERM)
                : path.contains("/venues/{id}")
                    ? path.replace("{id}", Demo.DADUN)
                    : path.replace("{id}", "dadun-2027s-001")
                        .replace("{slug}", "not-found")
                        .replace("{name}", "venue-list"));
  }

  private List<String> draws() {
    return site.all(site.path("/draws", "")).stream().map(d -> d.getString("id")).toList();
  }

  private String text(String path) {
    return new String(site.get(path).body(), StandardCharsets.UTF_8);
  }
}
