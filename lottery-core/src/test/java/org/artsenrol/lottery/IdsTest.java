package org.artsenrol.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.artsenrol.lottery.bytes.Eight;
import org.junit.jupiter.api.Test;

class IdsTest {
  private static final String SAME_SIXTEEN = "sixteen-or-more-";

  @Test
  void everyIdKeepsTheNumberOfItsFirstMeeting() {
    List<String> some =
        Stream.of("c", "class-", "class-10", "class-100", "longer-than-8-", SAME_SIXTEEN)
            .flatMap(start -> IntStream.range(0, 700).mapToObj(i -> start + i))
            .distinct()
            .toList();
    assertNumbered(some);
  }

  @Test
  void idsThatCrowdOnePlaceOfTheTableAreKeptApartToo() {
    List<String> crowd = new ArrayList<>();
    for (int i = 0; crowd.size() < 300; i++) {
      String id = "i" + (1_000_000 + i);
      long eight = Eight.at(id.getBytes(StandardCharsets.US_ASCII), 0);
      if ((Ids.hash(eight, 0, 0) & 1023) == 1020) {
        crowd.add(id);
      }
    }
    assertNumbered(crowd);
    List<String> more = new ArrayList<>(crowd);
    IntStream.range(0, 5000).mapToObj(i -> "other-" + i).forEach(more::add);
    assertNumbered(more);
  }

  private static void assertNumbered(List<String> some) {
    var ids = new Ids();
    for (int i = 0; i < some.size(); i++) {
      assertThat(ids.find(some.get(i))).isEqualTo(Ids.NO_ID);
      assertThat(ids.number(some.get(i))).isEqualTo(i);
    }
    for (int i = 0; i < some.size(); i++) {
      assertThat(ids.number(some.get(i))).isEqualTo(i);
      assertThat(ids.find(some.get(i))).isEqualTo(i);
      assertThat(ids.text(i)).isEqualTo(some.get(i));
    }
    assertThat(ids.count()).isEqualTo(some.size());
    assertThat(ids.find("never-met")).isEqualTo(Ids.NO_ID);
  }

  @Test
  void ranksAreByAsciiBytes() {
    var ids = new Ids();
    Stream.of("b", "B", "a", "a-1", "a.1", "A9").forEach(ids::number);
    assertThat(ids.ranks()).containsExactly(5, 1, 2, 3, 4, 0);
  }

  @Test
  void whatIsNoIdGetsNoNumber() {
    var ids = new Ids();
    for (String none : List.of("", "-a", "a..b", "a b", "x".repeat(65), "\u00e4")) {
      assertThat(ids.number(none)).as(none).isEqualTo(Ids.NO_ID);
    }
    assertThat(ids.count()).isZero();
    assertThat(ids.number("x".repeat(64))).isZero();
  }
}
