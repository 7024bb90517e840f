package org.artsenrol.enrol.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.artsenrol.enrol.catalogue.AfterDraw;
import org.artsenrol.enrol.catalogue.Allocation;
import org.artsenrol.enrol.catalogue.DaysOff;
import org.artsenrol.enrol.catalogue.DrawPlan;
import org.artsenrol.enrol.catalogue.Eligibility;
import org.artsenrol.enrol.catalogue.Returning;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.enrol.catalogue.StageSeats;
import org.artsenrol.enrol.catalogue.StageWindow;
import org.artsenrol.enrol.catalogue.TermCalendar;
import org.artsenrol.enrol.catalogue.Unfilled;
import org.artsenrol.enrol.kernel.Taipei;
import org.artsenrol.enrol.kernel.Words;
import org.artsenrol.enrol.plan.PlanWarning.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a plan is warned of, and how it is said. */
class PlanCheckTest {
  private static final LocalDate OPENS = LocalDate.of(2026, 12, 28);
  private static final List<String> SENIOR = List.of("SENIOR");
  private static final List<PlannedClass> CLASSES =
      List.of(
          new PlannedClass("001", 20, 16, null, new TreeMap<>(Map.of("SENIOR", 3))),
          new PlannedClass("002", 10, 6, 12, new TreeMap<>()));

  private static TermCalendar closedOn(LocalDate... days) {
    return new TermCalendar(LocalDate.of(2027, 2, 13), LocalDate.of(2027, 7, 1), Set.of(days));
  }

  private static List<Kind> warnings(List<StageForm> stages, LocalDate... closed) {
    return PlanCheck.of(stages, CLASSES, closedOn(closed)).stream().map(PlanWarning::kind).toList();
  }

  private static List<StageForm> three(UnaryOperator<StageForm> first) {
    List<StageForm> stages = new ArrayList<>(Preset.THREE_STAGES.from("dadun", OPENS, SENIOR));
    stages.set(0, first.apply(stages.get(0)));
    return stages;
  }

  private static StageForm of(
      StageForm s,
      StageWindow window,
      Eligibility who,
      StageSeats seats,
      DrawPlan draw,
      AfterDraw after) {
    return new StageForm(
        s.venue(), s.number(), s.kind(), s.name(), window, who, seats, draw, after);
  }

  private static StageForm drawn(StageForm s, DrawPlan draw) {
    return of(s, s.window(), s.who(), s.seats(), draw, s.after());
  }

  private static Instant at(int month, int day, int hour) {
    return Taipei.start(LocalDate.of(month == 12 ? 2026 : 2027, month, day))
        .plusSeconds(hour * 3600L);
  }

  @ParameterizedTest
  @EnumSource
  void noPresetIsWarnedOf(Preset preset) {
    assertThat(warnings(preset.from("dadun", OPENS, SENIOR))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyPresetHasNoFlawAndFiveSentencesInBothLanguages(Preset preset) {
    List<StageForm> stages = preset.from("dadun", OPENS, SENIOR);
    assertThat(stages).allSatisfy(s -> assertThat(s.flaws()).isEmpty());
    for (Locale reader : List.of(Words.CHINESE, Words.ENGLISH)) {
      assertThat(PlanSentences.of(stages, reader))
          .hasSize(5)
          .allSatisfy(
              t -> assertThat(t).doesNotContain("{").endsWith(reader == Words.ENGLISH ? "." : "。"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyWarningIsSaidInBothLanguages(Kind kind) {
    PlanWarning warning = PlanWarning.of(kind, 1, "first", "second");
    for (Locale reader : List.of(Words.CHINESE, Words.ENGLISH)) {
      assertThat(warning.say(reader)).doesNotContain("{").hasSizeGreaterThan(20);
    }
  }

  @Test
  void reserveBeforeEverybodyInRoundsCanHurt() {
    DrawPlan first = new DrawPlan(2, Allocation.ROUNDS, 2, false, SENIOR, true);
    assertThat(warnings(three(s -> drawn(s, first)))).containsExactly(Kind.RESERVE_HURTS);
    DrawPlan after = new DrawPlan(2, Allocation.ROUNDS, 2, false, SENIOR, false);
    assertThat(warnings(three(s -> drawn(s, after)))).isEmpty();
  }

  @Test
  void reserveForNobodyOrForAllGivesNoAdvantage() {
    DrawPlan both =
        new DrawPlan(5, Allocation.INDEPENDENT, 1, false, List.of("SENIOR", "RETURNING"));
    assertThat(warnings(three(s -> drawn(s, both)))).containsExactly(Kind.RESERVE_EMPTY);
    Eligibility seniors = new Eligibility(Returning.ANYBODY, 65, null, false, false);
    assertThat(warnings(three(s -> of(s, s.window(), seniors, s.seats(), s.draw(), s.after()))))
        .contains(Kind.RESERVE_OF_ALL);
  }

  @Test
  void seatsThatNoStageGivesToThoseWhoMayHaveThemAreNamed() {
    List<StageForm> one =
        Preset.FIRST_COME.from("dadun", OPENS, SENIOR).stream()
            .map(s -> of(s, s.window(), s.who(), StageSeats.share(50), s.draw(), s.after()))
            .toList();
    assertThat(warnings(one)).containsExactly(Kind.UNREACHABLE);
    Eligibility grown = new Eligibility(Returning.ANYBODY, 18, null, false, false);
    List<StageForm> adults =
        Preset.FIRST_COME.from("dadun", OPENS, SENIOR).stream()
            .map(s -> of(s, s.window(), grown, s.seats(), s.draw(), s.after()))
            .toList();
    assertThat(PlanCheck.of(adults, CLASSES, closedOn()))
        .extracting(w -> w.say(Words.ENGLISH))
        .singleElement()
        .asString()
        .contains("002");
  }

  @Test
  void stageThatOpensBeforeTheOneBeforeIsOverIsNamed() {
    List<StageForm> stages = new ArrayList<>(Preset.THREE_STAGES.from("dadun", OPENS, SENIOR));
    StageForm second = stages.get(1);
    StageWindow early = new StageWindow(at(1, 4, 9), at(1, 10, 9), null, 0);
    stages.set(1, of(second, early, second.who(), second.seats(), second.draw(), second.after()));
    assertThat(warnings(stages)).containsExactly(Kind.OVERLAP);
    StageWindow tight = new StageWindow(at(1, 6, 9), at(1, 10, 9), null, 0);
    stages.set(1, of(second, tight, second.who(), second.seats(), second.draw(), second.after()));
    assertThat(warnings(stages)).containsExactly(Kind.PAID_LATER);
  }

  @Test
  void daysOnWhichTheVenueIsClosedAreNamed() {
    assertThat(warnings(three(s -> s), LocalDate.of(2027, 1, 5))).containsExactly(Kind.CLOSED_DAY);
    assertThat(
            warnings(
                three(s -> s),
                LocalDate.of(2027, 1, 3),
                LocalDate.of(2027, 1, 4),
                LocalDate.of(2027, 1, 5)))
        .contains(Kind.OBJECTION_CLOSED);
    LocalDate lastToPay = LocalDate.of(2027, 1, 7);
    assertThat(warnings(three(s -> s), lastToPay)).as("it moves").isEmpty();
    UnaryOperator<AfterDraw> counting =
        a ->
            new AfterDraw(
                a.payDays(),
                a.unpaid(),
                a.freedReserve(),
                a.waitlistEndsAt(),
                a.unfilled(),
                DaysOff.COUNT);
    assertThat(
            warnings(
                three(
                    s ->
                        of(s, s.window(), s.who(), s.seats(), s.draw(), counting.apply(s.after()))),
                lastToPay))
        .containsExactly(Kind.PAY_ENDS_CLOSED);
  }

  @Test
  void timeToPayMovesToTheNextOpenDay() {
    AfterDraw after = Preset.TWO_STAGES.from("dadun", OPENS, SENIOR).get(0).after();
    LocalDate given = LocalDate.of(2027, 1, 5);
    assertThat(after.payUntil(given, closedOn())).isEqualTo(at(1, 8, 0));
    assertThat(after.payUntil(given, closedOn(LocalDate.of(2027, 1, 7), LocalDate.of(2027, 1, 8))))
        .isEqualTo(at(1, 10, 0));
  }

  @Test
  void listThatIsPublicForAFewHoursAndSeatsThatCloseEarlyAreNamed() {
    StageWindow hasty = new StageWindow(at(12, 28, 9), at(1, 4, 0), at(1, 5, 10), 6);
    assertThat(warnings(three(s -> of(s, hasty, s.who(), s.seats(), s.draw(), s.after()))))
        .containsExactly(Kind.OBJECTION_SHORT);
    assertThat(
            warnings(
                three(
                    s -> {
                      AfterDraw a = s.after();
                      var closed =
                          new AfterDraw(
                              a.payDays(),
                              a.unpaid(),
                              a.freedReserve(),
                              a.waitlistEndsAt(),
                              Unfilled.CLOSED,
                              a.daysOff());
                      return of(s, s.window(), s.who(), s.seats(), s.draw(), closed);
                    })))
        .containsExactly(Kind.CLOSED_EARLY);
  }

  @Test
  void limitOfOneThatCountsEarlierStagesStrandsSeats() {
    List<StageForm> stages =
        Preset.TWO_STAGES.from("dadun", OPENS, SENIOR).stream()
            .map(
                s -> drawn(s, new DrawPlan(1, Allocation.INDEPENDENT, 1, false, s.draw().groups())))
            .toList();
    assertThat(warnings(stages)).containsExactly(Kind.LIMIT_STRANDS);
  }

  @Test
  void seatsOfAClassThatIsNotThereAreNamed() {
    var seats = new StageSeats(100, new TreeMap<>(Map.of("099", 3)), StageSeats.USUAL.scope());
    assertThat(warnings(three(s -> of(s, s.window(), s.who(), seats, s.draw(), s.after()))))
        .containsExactly(Kind.CLASS_UNKNOWN);
  }
}
