package org.artsenrol.enrol.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.artsenrol.enrol.site.Paths.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

  @ParameterizedTest
  @CsvSource({
    "/, /index.xhtml",
    "/classes, /catalogue/classes.xhtml",
    "/classes/dadun-2027s-001, /catalogue/study-class.xhtml?id=dadun-2027s-001",
    "/venues/dadun, /catalogue/venue.xhtml?id=dadun",
    "/draws/dadun-2026f-1, /draw/draw.xhtml?id=dadun-2026f-1"
  })
  void addressLeadsToItsPage(String address, String target) {
    assertThat(Paths.find(address)).map(Place::target).hasValue(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/classes", "/draws/dadun-2026f-1", "/about", "/privacy", "/sitemap"})
  void whatEverybodyReadsIsOpen(String address) {
    assertThat(Paths.find(address)).map(Place::open).hasValue(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/my", "/sign-in", "/register", "/staff", "/my/applications/x1"})
  void whatBelongsToSomebodyIsNeverOpen(String address) {
    assertThat(Paths.find(address)).map(Place::open).hasValue(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/classes/a/b", "/classes/<script>", "/draws/a%2Fb", "/nowhere", "//"})
  void anythingElseIsNowhere(String address) {
    assertThat(Paths.find(address)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/en, /",
    "/en/, /",
    "/en/classes, /classes",
    "/classes/, /classes",
    "/english, /english"
  })
  void languageAndClosingSlashAreTakenOff(String address, String bare) {
    assertThat(Paths.withoutLanguage(address)).isEqualTo(bare);
  }

  @Test
  void searchKnowsItsParametersAndNoOther() {
    assertThat(Paths.find("/classes").orElseThrow().parameters())
        .containsExactlyInAnyOrder(
            "q", "venue", "category", "day", "time", "age", "fee", "room", "sort", "page");
  }
}
