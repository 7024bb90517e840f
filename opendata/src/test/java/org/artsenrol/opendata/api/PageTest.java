package org.artsenrol.opendata.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.artsenrol.opendata.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static final List<JsonObject> VENUES =
      IntStream.range(100, 123).mapToObj(n -> Samples.venue("venue-" + n, "館 " + n)).toList();

  @Test
  void pagesHoldEveryRowOnceInOrder() {
    List<JsonObject> read = new ArrayList<>();
    Map<String, String> query = new HashMap<>(Map.of("limit", "5"));
    for (int pages = 0; pages < 5; pages++) {
      Page page = Page.of(Shape.VENUE, VENUES, selection(query));
      read.addAll(page.rows());
      assertThat(page.count()).isEqualTo(23);
      assertThat(page.next().isPresent()).isEqualTo(pages < 4);
      page.next().ifPresent(next -> query.put("cursor", next.replaceAll(".*cursor=", "")));
    }
    assertThat(read).isEqualTo(VENUES);
  }

  @Test
  void rowAddedMeanwhileMovesNoOtherRow() {
    Page first = Page.of(Shape.VENUE, VENUES, selection(Map.of("limit", "10")));
    String cursor = first.next().orElseThrow().replaceAll(".*cursor=", "");
    List<JsonObject> more =
        Stream.concat(Stream.of(Samples.venue("venue-000", "新館")), VENUES.stream()).toList();
    Page second = Page.of(Shape.VENUE, more, selection(Map.of("limit", "10", "cursor", cursor)));
    assertThat(second.rows()).isEqualTo(VENUES.subList(10, 20));
  }

  @Test
  void numbersAreOrderedAsNumbers() {
    List<JsonObject> rows =
        Stream.of(10, 9, 1).map(n -> Build.object().add("number", n).build()).toList();
    assertThat(Page.of(Shape.MEETING, rows, selection(Map.of())).rows())
        .extracting(row -> row.getInt("number"))
        .containsExactly(1, 9, 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "5001", "-1", "10 ", "zehn", "99999999999"})
  void limitOutsideItsRangeIsRefused(String limit) {
    assertThatThrownBy(() -> selection(Map.of("limit", limit)))
        .isInstanceOf(NotServed.class)
        .hasMessageContaining("limit=1..5000");
  }

  @Test
  void cursorThatIsNotOursIsRefused() {
    assertThatThrownBy(() -> selection(Map.of("cursor", "%%%"))).isInstanceOf(NotServed.class);
  }

  @Test
  void filtersComeBackInTheNextAddress() {
    Selection selection =
        Selection.of(
            DeskTest.ask("/classes", Map.of("limit", "1", "venue", "da dun", "term", "2027s")),
            Route.CLASSES);
    assertThat(selection.next("x")).isEqualTo("?limit=1&cursor=eA&venue=da+dun&term=2027s");
  }

  private static Selection selection(Map<String, String> query) {
    return Selection.of(DeskTest.ask("/venues", query), Route.VENUES);
  }
}
