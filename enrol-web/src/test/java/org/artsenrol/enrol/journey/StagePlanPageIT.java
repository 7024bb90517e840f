package org.artsenrol.enrol.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.artsenrol.enrol.testing.Visit;
import org.artsenrol.enrol.testing.page.PlanPage;
import org.artsenrol.enrol.testing.page.SignInPage;
import org.junit.jupiter.api.Test;

/** A venue's clerk makes next term's plan, for the first time in her life. */
class StagePlanPageIT {
  private static final int DESK = 1280;
  private static final String NEXT = "2027f";

  @Test
  void presetFillsTheBoxesSaysWhatWillHappenAndIsStored() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(DESK), "seaport")) {
      PlanPage plan = PlanPage.open(visit, "seaport", NEXT).preset("FAIR_FIRST_COME", "2027-06-21");
      assertThat(plan.stages()).isEqualTo(2);
      assertThat(plan.sentences()).hasSize(5).anyMatch(t -> t.contains("公開抽籤"));
      plan.write(1, "win_limit", "3").press("save");
      visit.page().waitForURL(url -> url.endsWith("/staff/seaport/" + NEXT));
      PlanPage stored = PlanPage.open(visit, "seaport", NEXT);
      assertThat(stored.read(1, "win_limit")).isEqualTo("3");
      assertThat(stored.read(1, "closes_at")).isEqualTo("2027-06-21 09:30");
    }
  }

  @Test
  void slipIsSaidBesideItsBoxAndNothingTypedIsLost() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(DESK), "huludun")) {
      PlanPage plan = PlanPage.open(visit, "huludun", NEXT);
      plan.write(1, "closes_at", "月底").write(1, "win_limit", "很多").write(2, "name_zh", "改過的名字");
      plan.press("save");
      assertThat(plan.refusal()).contains("第 1 階段「截止」", "月底", "很多");
      assertThat(plan.read(1, "closes_at")).isEqualTo("月底");
      assertThat(plan.read(2, "name_zh")).isEqualTo("改過的名字");
      assertThat(PlanPage.open(visit, "huludun", NEXT).read(2, "name_zh")).isNotEqualTo("改過的名字");
    }
  }

  @Test
  void dayThatIsNoneIsRefusedAndTheBoxesStayAsTheyAre() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(DESK), "huludun")) {
      PlanPage plan = PlanPage.open(visit, "huludun", NEXT).write(1, "pay_days", "七");
      plan.preset("TWO_STAGES", "明年夏天");
      assertThat(plan.refusal()).contains("明年夏天");
      assertThat(plan.read(1, "pay_days")).isEqualTo("七");
    }
  }

  @Test
  void yearOfTheRepublicAndTheEndOfADayAreUnderstood() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(DESK), "huludun")) {
      PlanPage plan = PlanPage.open(visit, "huludun", NEXT);
      plan.write(2, "closes_at", "116/7/25 24:00").press("check");
      assertThat(plan.sentences().get(0)).contains("116 年 7 月 25 日（日）晚上 12:00");
    }
  }

  @Test
  void planThatCanHurtIsWarnedOfAndTriedOnLastTermsWishes() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(DESK), "dadun")) {
      PlanPage plan = PlanPage.open(visit, "dadun", NEXT);
      plan.choose(1, "allocation", "ROUNDS").write(1, "rounds", "2");
      plan.choose(1, "reserve_first", "true").press("check");
      assertThat(plan.warnings()).anyMatch(t -> t.contains("反而可能吃虧"));
      assertThat(plan.text()).contains("用上一期的志願試算", "一班都沒有的人", "最後空著的名額");
    }
  }

  @Test
  void stagesAreAddedMovedAndTakenOut() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(DESK), "dadun")) {
      PlanPage plan = PlanPage.open(visit, "dadun", NEXT);
      String second = plan.read(2, "name_zh");
      plan.press("add").press(2, "up");
      assertThat(plan.stages()).isEqualTo(4);
      assertThat(plan.read(1, "name_zh")).isEqualTo(second);
      plan.press(4, "remove");
      assertThat(plan.stages()).isEqualTo(3);
    }
  }

  @Test
  void colleagueWhoWasSlowerIsToldWhatHasChanged() {
    try (Visit first = SignInPage.staff(Visit.ofWidth(DESK), "tunqu");
        Visit second = SignInPage.staff(Visit.ofWidth(DESK), "tunqu")) {
      PlanPage slow = PlanPage.open(second, "tunqu", NEXT);
      PlanPage.open(first, "tunqu", NEXT).write(2, "win_limit", "4").press("save");
      first.page().waitForURL(url -> url.endsWith("/staff/tunqu/" + NEXT));
      slow.write(2, "pay_days", "5").press("save");
      assertThat(slow.refusal()).contains("別人已把「3」改成「4」");
      assertThat(slow.read(2, "pay_days")).isEqualTo("5");
    }
  }

  @Test
  void publicPlanAsksWhyAndTellsEverybody() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(DESK), "fiber")) {
      PlanPage plan = PlanPage.open(visit, "fiber", "2027s");
      plan.write(3, "closes_at", "2027-01-30 17:00").press("save");
      assertThat(plan.refusal()).contains("修改要寫理由");
      visit.page().fill("[id='plan:reason']", "颱風停課，延後一天。");
      plan.press("save");
      visit.page().waitForURL(url -> url.endsWith("/staff/fiber/2027s"));
      PlanPage fixed = PlanPage.open(visit, "fiber", "2027s");
      fixed.write(1, "win_limit", "9").press("save");
      assertThat(fixed.refusal()).contains("第 1 階段「每人最多幾班」", "「2」不能改成「9」");
      visit.open("/venues/fiber");
      assertThat(visit.page().innerText("main"))
          .contains("這一期怎麼給名額", "颱風停課，延後一天。", "2027-01-29 17:00 → 2027-01-30 17:00");
    }
  }

  @Test
  void planIsMadeByKeyboardAlone() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(DESK), "huludun")) {
      PlanPage plan = PlanPage.open(visit, "huludun", NEXT);
      Page page = visit.page();
      page.focus("[id='plan:stages:0:win_limit']");
      page.keyboard().press("Control+A");
      page.keyboard().type("4");
      page.keyboard().press("Enter");
      page.waitForSelector("#dry-run");
      assertThat(plan.stages()).as("Enter in a box moves and removes nothing").isEqualTo(2);
      assertThat(plan.sentences().get(3)).contains("每人最多 4 班");
    }
  }
}
