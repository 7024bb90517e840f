package org.artsenrol.enrol.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.artsenrol.enrol.testing.Visit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicPagesPageIT {

  @ParameterizedTest(name = "{0} at {1} px")
  @CsvSource({"/, 320", "/en/, 390", "/, 1280"})
  void pageIsReachableByEverybodyAtEveryWidth(String path, int width) {
    try (Visit visit = Visit.ofWidth(width)) {
      visit.open(path);
      assertThat(visit.violations()).isEmpty();
      assertThat(visit.overflow()).isZero();
    }
  }
}
