package org.artsenrol.lottery.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.artsenrol.lottery.Allocation;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.Lottery;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.Reserve;
import org.junit.jupiter.api.Test;

class LabTest {

  @Test
  void everyRuleThatAVenueMayChooseIsTriedOnce() {
    List<LabRow> rows = Lab.run(stage(5, true), wishes(12, List.of("c-1")), 3);
    assertThat(rows.stream().map(LabRow::rule)).doesNotHaveDuplicates().hasSize(4 + 4 * 4);
    assertThat(Lab.run(stage(2, false), wishes(12, List.of("c-1")), 3)).hasSize(1 + 2);
  }

  @Test
  void everyRuleKeepsTheProtocol() {
    DrawSetup stage = stage(5, true);
    for (LabRule rule : LabRule.all(stage)) {
      Lottery.check(rule.on(stage));
    }
  }

  /**
   * Ten seats for forty who want one class alone: thirty go home with nothing whatever the rule.
   */
  @Test
  void figuresCountWhatTheyName() {
    for (LabRow row : Lab.run(stage(2, true), wishes(40, List.of("c-1")), 20)) {
      assertThat(row.nothing()).isEqualTo(new Range(30, 30, 30));
      assertThat(row.firstChoice()).isEqualTo(new Range(10, 10, 10));
      assertThat(row.seats()).isEqualTo(new Range(10, 10, 10));
      assertThat(row.byGroup().get("SENIOR").mean()).isBetween(3.0, 10.0);
    }
  }

  /** Half are seniors: a reserve of three among ten after an open draw gives 3.5 + 3 of them. */
  @Test
  void reserveAfterTheOpenDrawAddsToWhatTheGroupWinsThere() {
    LabRow row =
        Lab.run(stage(2, true), wishes(40, List.of("c-1")), 2000).stream()
            .filter(r -> r.rule().equals(new LabRule(Allocation.ROUNDS, false, true, 1)))
            .findFirst()
            .orElseThrow();
    assertThat(row.byGroup().get("SENIOR").mean()).isCloseTo(6.5, within(0.1));
  }

  @Test
  void formsOfIndependentClassesHoldTheBestWishesThatFitTogether() {
    List<Application> clash = wishes(10, List.of("c-1", "c-2", "c-3"));
    LabRow apart = Lab.run(stage(5, false), clash, 5).get(0);
    assertThat(apart.rule().allocation()).isEqualTo(Allocation.INDEPENDENT);
    // c-1 and c-2 meet at the same time, so each form names c-1 and c-3.
    assertThat(apart.seats().mean()).isEqualTo(20);
  }

  @Test
  void surveyBecomesAStage() throws IOException {
    Survey survey = survey(Optional.of(new Reserve("status-1", 3)));
    assertThat(survey.applications()).hasSize(684);
    assertThat(survey.stage().classes()).hasSize(96);
    Lottery.check(survey.stage());
    Application first = survey.applications().get(0);
    assertThat(first.wishes()).startsWith("cs-603-01", "cs-608-01", "cs-613-01", "cs-616-01");
    assertThat(first.max()).isEqualTo(2);
    assertThat(first.groups()).containsExactly("status-6");
    ClassSpec class101 = survey.stage().classes().get(0);
    assertThat(class101.slots()).hasSize(2 * 15).contains("Tue-13.00", "Thu-14.10");
    assertThat(class101.reserve()).containsExactly(new Reserve("status-1", 3));
  }

  @Test
  void fileOfAnotherFormIsRefused() {
    assertThatThrownBy(() -> Survey.parse("{}".getBytes(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Survey survey(Optional<Reserve> reserve) throws IOException {
    try (var in = LabTest.class.getResourceAsStream("/wishes/real-wishes.json")) {
      return Survey.parse(in.readAllBytes(), reserve);
    }
  }

  /** Every other one a senior. */
  private static List<Application> wishes(int n, List<String> wishes) {
    var all = new ArrayList<Application>();
    for (int i = 0; i < n; i++) {
      List<String> groups = i % 2 == 0 ? List.of("SENIOR") : List.of();
      all.add(new Application(wishes, List.of(), groups, 2, 1));
    }
    return all;
  }

  private static DrawSetup stage(int limit, boolean reserve) {
    List<Reserve> seats = reserve ? List.of(new Reserve("SENIOR", 3)) : List.of();
    return new DrawSetup(
        DrawSetup.LC1,
        "stage-1",
        List.of(new EntropySource.Demo("demo-1")),
        limit,
        Allocation.ROUNDS,
        List.of(1),
        IntStream.rangeClosed(1, 3)
            .mapToObj(i -> new ClassSpec("c-" + i, 10, List.of("s" + i / 3), seats))
            .toList(),
        List.of(Pass.open("open", 1)));
  }
}
