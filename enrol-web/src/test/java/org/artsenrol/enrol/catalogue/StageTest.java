package org.artsenrol.enrol.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.artsenrol.lottery.Pass;
import org.junit.jupiter.api.Test;

class StageTest {
  private final Stage stage =
      new Stage(new Venue(Brochure.DADUN, 1), new Term(Brochure.SPRING), Brochure.lottery());

  @Test
  void itsSlugIsVenueTermAndNumber() {
    assertThat(stage.getSlug()).isEqualTo("dadun-2027s-1");
  }

  @Test
  void aLotteryGoesThroughItsPhases() {
    assertThat(phase("2026-12-28T08:59")).isEqualTo(StagePhase.PLANNED);
    assertThat(phase("2026-12-28T09:00")).isEqualTo(StagePhase.OPEN);
    assertThat(phase("2027-01-03T23:59")).isEqualTo(StagePhase.OPEN);
    assertThat(phase("2027-01-04T00:00")).isEqualTo(StagePhase.FROZEN);
    stage.publishedRules("ab");
    stage.close("cd", Brochure.moment("2027-01-04T00:00"));
    assertThat(phase("2027-01-05T12:00")).isEqualTo(StagePhase.FROZEN);
    stage.settle("ef", Brochure.moment("2027-01-05T10:00"));
    assertThat(phase("2027-01-05T10:00")).isEqualTo(StagePhase.DRAWN);
  }

  @Test
  void noStepIsTakenTwiceOrBeforeItsTime() {
    assertThatThrownBy(() -> stage.close("cd", Brochure.moment("2027-01-04T00:00")))
        .isInstanceOf(IllegalStateException.class);
    stage.publishedRules("ab");
    assertThatThrownBy(() -> stage.publishedRules("ab")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> stage.plan(Brochure.lottery()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> stage.close("cd", Brochure.moment("2027-01-03T23:59")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> stage.settle("ef", Brochure.moment("2027-01-05T10:00")))
        .isInstanceOf(IllegalStateException.class);
    stage.close("cd", Brochure.moment("2027-01-04T00:00"));
    assertThatThrownBy(() -> stage.settle("ef", Brochure.moment("2027-01-05T09:59")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void reservesAreDrawnBetweenTheOpenPassAndTheRest() {
    DrawPlan plan = new DrawPlan(3, Allocation.ROUNDS, 2, true, List.of("SENIOR", "RETURNING"));
    assertThat(plan.passes())
        .containsExactly(
            Pass.open("open", 2).reversingEven(),
            Pass.of("senior", "SENIOR"),
            Pass.of("returning", "RETURNING"),
            Pass.open("rest", 2).reversingEven().withTicketOf("open"));
  }

  @Test
  void withoutGroupsThereIsOnlyTheOpenPass() {
    assertThat(new DrawPlan(5, Allocation.INDEPENDENT, 1, false, List.of()).passes())
        .containsExactly(Pass.open("open", 1));
  }

  @Test
  void aPlanThatCannotBeDrawnIsToldValueByValue() {
    assertThat(Brochure.lottery().flaws()).isEmpty();
    assertThat(new DrawPlan(1, Allocation.INDEPENDENT, 2, true, List.of()).flaws())
        .extracting(Flaw::reason)
        .containsExactly(
            Flaw.Reason.INDEPENDENT_ROUNDS,
            Flaw.Reason.INDEPENDENT_REVERSE,
            Flaw.Reason.ROUNDS_OVER_LIMIT);
    StageWindow tooEarly =
        new StageWindow(
            Brochure.moment("2026-12-28T09:00"),
            Brochure.moment("2027-01-04T00:00"),
            Brochure.moment("2027-01-04T12:00"),
            24);
    assertThat(tooEarly.flaws(StageKind.LOTTERY))
        .extracting(Flaw::reason)
        .containsExactly(Flaw.Reason.DRAW_TOO_EARLY);
  }

  private StagePhase phase(String local) {
    return stage.phase(Brochure.moment(local));
  }
}
