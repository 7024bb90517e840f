package org.artsenrol.notify.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.artsenrol.notify.WrongNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
  private static final Set<String> APPLICATION =
      Set.of("learner", "stage", "classes", "closes", "draws", "code");

  /** What callers give for each kind; the package's Javadoc says the same. */
  private static final Map<String, Set<String>> FACTS =
      Map.ofEntries(
          Map.entry("registered", Set.of("name", "contact")),
          Map.entry("child-added", Set.of("child")),
          Map.entry("password-lent", Set.of("name")),
          Map.entry("helper-registered", Set.of("learner", "helper", "until")),
          Map.entry("application-received", APPLICATION),
          Map.entry("application-changed", APPLICATION),
          Map.entry("application-withdrawn", Set.of("learner", "stage", "closes")),
          Map.entry(
              "list-frozen",
              Set.of("learner", "stage", "code", "lines", "number", "line", "root", "draws")),
          Map.entry(
              "list-superseded",
              Set.of("learner", "stage", "code", "lines", "number", "line", "root", "draws")),
          Map.entry("draw-void", Set.of("learner", "stage", "reason", "why")),
          Map.entry("objection-answered", Set.of("learner", "stage", "decision", "answer")),
          Map.entry("left-out", Set.of("learner", "stage", "classes")),
          Map.entry("admitted", Set.of("learner", "venue", "class", "price", "payUntil")),
          Map.entry("waitlisted", Set.of("learner", "venue", "class", "place")),
          Map.entry("promoted", Set.of("learner", "venue", "class", "price", "payUntil")),
          Map.entry("seat-confirmed", Set.of("learner", "venue", "class", "starts")),
          Map.entry("seat-lapsed", Set.of("learner", "venue", "class", "payUntil")),
          Map.entry("seat-given-up", Set.of("learner", "venue", "class")),
          Map.entry("class-called-off", Set.of("learner", "venue", "class", "reason")),
          Map.entry("class-moved", Set.of("learner", "venue", "class", "reason")),
          Map.entry("not-admitted-anywhere", Set.of("learner", "stage")));

  private final Texts texts = new Texts();

  static Stream<Arguments> everyTemplate() {
    return Texts.KINDS.stream()
        .flatMap(
            kind -> Stream.of(Language.values()).map(language -> Arguments.of(kind, language)));
  }

  @Test
  void everyKindHasItsFactsNamed() {
    assertThat(FACTS.keySet()).containsExactlyInAnyOrderElementsOf(Texts.KINDS);
  }

  @ParameterizedTest
  @MethodSource("everyTemplate")
  void templateAsksForExactlyTheFactsOfItsKind(String kind, Language language) {
    assertThat(texts.factsOf(kind, language)).isEqualTo(FACTS.get(kind));
  }

  @ParameterizedTest
  @MethodSource("everyTemplate")
  void filledTemplateSaysEveryFactAndLeavesNoPlaceOpen(String kind, Language language) {
    Text text = texts.fill(kind, language, markersFor(kind));
    assertThat(text.subject() + text.body())
        .contains(markersFor(kind).values())
        .doesNotContain("{", "}");
  }

  @ParameterizedTest
  @MethodSource("everyTemplate")
  void templateWithAnyFactMissingIsRefused(String kind, Language language) {
    for (String fact : FACTS.get(kind)) {
      Map<String, String> facts = markersFor(kind);
      facts.remove(fact);
      assertThatThrownBy(() -> texts.fill(kind, language, facts))
          .isInstanceOf(WrongNotice.class)
          .hasMessageContaining("'" + fact + "'");
    }
  }

  @ParameterizedTest
  @MethodSource("everyTemplate")
  void templateEndsWithOneNextStep(String kind, Language language) {
    String mark = language == Language.CHINESE ? "下一步：" : "Next step: ";
    List<String> paragraphs =
        List.of(texts.fill(kind, language, markersFor(kind)).body().split("\n\n"));
    assertThat(paragraphs.stream().filter(p -> p.startsWith(mark))).hasSize(1);
    assertThat(paragraphs.get(paragraphs.size() - 1)).startsWith(mark);
  }

  @Test
  void bracesInsideAFactAreWordsAndNotPlaces() {
    Text text = texts.fill("child-added", Language.ENGLISH, Map.of("child", "{child} $1 \\"));
    assertThat(text.subject()).isEqualTo("You can now apply for {child} $1 \\");
  }

  @Test
  void unknownKindIsRefused() {
    assertThatThrownBy(() -> texts.fill("jackpot", Language.ENGLISH, Map.of()))
        .isInstanceOf(WrongNotice.class)
        .hasMessageContaining("'jackpot'");
  }

  private static Map<String, String> markersFor(String kind) {
    Map<String, String> markers = new HashMap<>();
    FACTS.get(kind).forEach(fact -> markers.put(fact, "‹" + fact + "›"));
    return markers;
  }
}
