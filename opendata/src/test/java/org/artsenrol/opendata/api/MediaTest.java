package org.artsenrol.opendata.api;

import static org.artsenrol.opendata.api.Media.CSV;
import static org.artsenrol.opendata.api.Media.JSON;
import static org.artsenrol.opendata.api.Media.NDJSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MediaTest {
  private static final List<Media> ALL = List.of(JSON, CSV, NDJSON);

  @Test
  void whoAsksForNothingGetsTheFirst() {
    assertThat(Media.choose("", ALL)).contains(JSON);
    assertThat(Media.choose("*/*", ALL)).contains(JSON);
    assertThat(Media.choose("*/*", List.of(NDJSON, JSON))).contains(NDJSON);
  }

  @Test
  void browserGetsJson() {
    assertThat(Media.choose("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", ALL))
        .contains(JSON);
  }

  @Test
  void betterLikedFormWins() {
    assertThat(Media.choose("application/json;q=0.5, text/csv", ALL)).contains(CSV);
    assertThat(Media.choose("text/*, application/json; q=0.1", ALL)).contains(CSV);
  }

  @Test
  void exactRangeOutweighsAWildcard() {
    assertThat(Media.choose("*/*, application/json;q=0", ALL)).contains(CSV);
  }

  @Test
  void unknownOrRefusedFormIsNotServed() {
    assertThat(Media.choose("application/xml", ALL)).isEmpty();
    assertThat(Media.choose("text/csv;q=0", ALL)).isEmpty();
    assertThat(Media.choose("text/csv", List.of(JSON))).isEmpty();
  }
}
