package org.artsenrol.lottery.log;

import static org.artsenrol.lottery.log.DrawLifeTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.bytes.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 6: who is offered a freed seat, and what is no such offer. */
class MovementsTest {
  private final Story story = new Story().drawnAndPublished();
  private String senior;
  private String potter;

  @BeforeEach
  void knowTheWinners() {
    senior = story.admitted("seniors", "clay");
    potter = story.admitted("rest", "clay");
  }

  @Test
  void withoutMovementsEverybodyStandsAsTheResultSays() {
    Movements none = story.movements();
    assertThat(none.taken()).isZero();
    assertThat(none.standing("clay", senior)).isEqualTo(Standing.ADMITTED);
    assertThat(none.standing("clay", story.waiting("clay", 0))).isEqualTo(Standing.WAITING);
    assertThat(none.standing("clay", "nobody")).isEqualTo(Standing.NONE);
    assertThat(none.freeSeats("clay")).isZero();
  }

  @Test
  void offeredSeatIsConfirmedThenGivenBackAndRefunded() {
    story.offer("result", "clay", potter).move(RecordKind.CONFIRM, "clay", potter);
    assertThat(story.movements().standing("clay", potter)).isEqualTo(Standing.CONFIRMED);
    story.move(RecordKind.WITHDRAW, "clay", potter);
    assertThat(story.movements().freeSeats("clay")).isEqualTo(1);
    story.move(RecordKind.REFUND, "clay", potter);
    assertThat(story.movements().standing("clay", potter)).isEqualTo(Standing.OUT);
    assertThat(story.movements().taken()).isEqualTo(4);
    story.move(RecordKind.REFUND, "clay", potter);
    assertRefused(RecordFault.STANDING, story::movements);
  }

  @Test
  void refundOfAConfirmedSeatFreesIt() {
    story.offer("result", "clay", potter).move(RecordKind.CONFIRM, "clay", potter);
    story.move(RecordKind.REFUND, "clay", potter);
    assertThat(story.movements().freeSeats("clay")).isEqualTo(1);
  }

  @Test
  void declinedSeatGoesToTheNextOnTheWaitlist() {
    String next = story.waiting("clay", 0);
    story.move(RecordKind.DECLINE, "clay", potter).offer("waitlist", "clay", next);
    Movements moved = story.movements();
    assertThat(moved.standing("clay", next)).isEqualTo(Standing.OFFERED);
    assertThat(moved.standing("clay", potter)).isEqualTo(Standing.OUT);
    assertThat(moved.freeSeats("clay")).isZero();
  }

  @Test
  void offerToAnybodyButTheNextIsRefused() {
    story
        .move(RecordKind.DECLINE, "clay", potter)
        .offer("waitlist", "clay", story.waiting("clay", 1));
    assertRefused(RecordFault.NOT_NEXT, story::movements);
  }

  @Test
  void offerWithoutAFreeSeatIsRefused() {
    story.offer("waitlist", "clay", story.waiting("clay", 0));
    assertRefused(RecordFault.NO_SEAT, story::movements);
  }

  @Test
  void whoDeclinedOrLapsedIsOutOfThatList() {
    story.move(RecordKind.DECLINE, "clay", potter).offer("waitlist", "clay", potter);
    assertRefused(RecordFault.STANDING, story::movements);
  }

  @Test
  void whoGivesUpHerPlaceInTimeIsPassedOver() {
    story
        .move(RecordKind.DECLINE, "clay", story.waiting("clay", 0))
        .move(RecordKind.WITHDRAW, "clay", story.waiting("clay", 1))
        .move(RecordKind.DECLINE, "clay", potter)
        .offer("waitlist", "clay", story.waiting("clay", 2));
    assertThat(story.movements().freeSeats("clay")).isZero();
  }

  @Test
  void skippedLearnerIsLookedAtAgainWhenTheNextSeatFrees() {
    String first = story.waiting("clay", 0);
    String second = story.waiting("clay", 1);
    story
        .move(RecordKind.DECLINE, "clay", potter)
        .skip("clay", first, "ELSEWHERE")
        .offer("waitlist", "clay", second);
    assertThat(story.movements().unverifiable()).isEqualTo(1);
    story.move(RecordKind.DECLINE, "clay", second);
    story.offer("waitlist", "clay", story.waiting("clay", 2));
    assertRefused(RecordFault.NOT_NEXT, story::movements);
  }

  @Test
  void skippedLearnerKeepsHerPlace() {
    String first = story.waiting("clay", 0);
    String second = story.waiting("clay", 1);
    story
        .move(RecordKind.DECLINE, "clay", potter)
        .skip("clay", first, "INELIGIBLE: 戶籍不符")
        .offer("waitlist", "clay", second)
        .move(RecordKind.DECLINE, "clay", second)
        .offer("waitlist", "clay", first);
    assertThat(story.movements().standing("clay", first)).isEqualTo(Standing.OFFERED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAX", "CLASH", "INELIGIBLE", "INELIGIBLE: ", "BECAUSE"})
  void skipForAReasonThatDoesNotHoldIsRefused(String reason) {
    story.move(RecordKind.DECLINE, "clay", potter).skip("clay", story.waiting("clay", 0), reason);
    assertRefused(RecordFault.SKIP_REASON, story::movements);
  }

  @Test
  void skipOfAnybodyButTheNextOrWithoutASeatIsRefused() {
    story.skip("clay", story.waiting("clay", 0), "ELSEWHERE");
    assertRefused(RecordFault.NO_SEAT, story::movements);
    Story other = new Story().drawnAndPublished().move(RecordKind.DECLINE, "clay", potter);
    other.skip("clay", other.waiting("clay", 1), "ELSEWHERE");
    assertRefused(RecordFault.NOT_NEXT, other::movements);
  }

  /** Whoever won ink may hold one class, and waits for clay behind all who hold none. */
  @Test
  void whoHasHerMaximumIsSkippedForItAndNeverOffered() {
    String modest = upTo("clay", story.admitted("rest", "ink"));
    story.skip("clay", modest, "MAX");
    assertThat(story.movements().unverifiable()).isZero();
    Story offered = new Story().drawnAndPublished();
    upTo(offered, "clay", modest);
    offered.offer("waitlist", "clay", modest);
    assertRefused(RecordFault.AT_MAX, offered::movements);
  }

  /** Whoever won tea waits for ink, which meets at the same time. */
  @Test
  void whoseTimesClashIsSkippedForItAndNeverOffered() {
    String taken = upTo("ink", story.admitted("rest", "tea"));
    story.skip("ink", taken, "CLASH");
    assertThat(story.movements().unverifiable()).isZero();
    Story offered = new Story().drawnAndPublished();
    upTo(offered, "ink", taken);
    offered.offer("waitlist", "ink", taken);
    assertRefused(RecordFault.CLASHES, offered::movements);
  }

  private String upTo(String classId, String code) {
    return upTo(story, classId, code);
  }

  /**
   * Makes room in a class and offers it to all before this one, or skips them for their maximum.
   */
  private static String upTo(Story told, String classId, String code) {
    told.quota(classId, 10);
    for (String before : told.result().waitlist().get(classId)) {
      if (before.equals(code)) {
        return code;
      }
      Movements so = told.movements();
      boolean holdsOne =
          List.of("clay", "ink", "tea").stream().anyMatch(id -> so.standing(id, before).holds());
      if (holdsOne) {
        told.skip(classId, before, "MAX");
      } else {
        told.offer("waitlist", classId, before);
      }
    }
    throw new AssertionError(code + " does not wait for " + classId);
  }

  @Test
  void seatFreedOfAReserveGoesToItsGroupFirst() {
    String nextSenior = nextSenior();
    story.move(RecordKind.DECLINE, "clay", senior).offer("waitlist", "clay", nextSenior);
    assertThat(story.movements().standing("clay", nextSenior)).isEqualTo(Standing.OFFERED);
    if (!nextSenior.equals(story.waiting("clay", 0))) {
      Story other = new Story().drawnAndPublished().move(RecordKind.DECLINE, "clay", senior);
      other.offer("waitlist", "clay", other.waiting("clay", 0));
      assertRefused(RecordFault.NOT_NEXT, other::movements);
    }
  }

  private String nextSenior() {
    return story.result().waitlist().get("clay").stream()
        .filter(this::isSenior)
        .findFirst()
        .orElseThrow();
  }

  private boolean isSenior(String code) {
    return story.entries().find(code).orElseThrow().application().groups().contains("SENIOR");
  }

  @Test
  void reservedSeatThatNobodyOfItsGroupCanTakeIsForAll() {
    story.move(RecordKind.DECLINE, "clay", senior);
    for (String code : story.result().waitlist().get("clay")) {
      if (isSenior(code)) {
        story.move(RecordKind.DECLINE, "clay", code);
      }
    }
    String next =
        story.result().waitlist().get("clay").stream()
            .filter(code -> !isSenior(code))
            .findFirst()
            .orElseThrow();
    story.offer("waitlist", "clay", next);
    assertThat(story.movements().freeSeats("clay")).isZero();
  }

  @Test
  void rulesMayGiveAFreedReserveToAll() {
    Story general =
        new Story(RulesBody.FreedReserve.GENERAL, RulesBody.Unpaid.WAITLIST).drawnAndPublished();
    general.move(RecordKind.DECLINE, "clay", general.admitted("seniors", "clay"));
    general.offer("waitlist", "clay", general.waiting("clay", 0));
    assertThat(general.movements().freeSeats("clay")).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void unpaidSeatGoesWhereTheRulesSay(RulesBody.Unpaid unpaid) {
    Story told = new Story(RulesBody.FreedReserve.GENERAL, unpaid).drawnAndPublished();
    String winner = told.admitted("rest", "clay");
    told.offer("result", "clay", winner);
    told.at(Story.T.plus(Duration.ofHours(72))).move(RecordKind.LAPSE, "clay", winner);
    int expected = unpaid == RulesBody.Unpaid.WAITLIST ? 1 : 0;
    assertThat(told.movements().freeSeats("clay")).isEqualTo(expected);
  }

  @Test
  void offerDoesNotLapseBeforeItEnds() {
    story.offer("result", "clay", potter);
    story
        .at(Story.T.plus(Duration.ofHours(72)).minusSeconds(1))
        .move(RecordKind.LAPSE, "clay", potter);
    assertRefused(RecordFault.LAPSED_TOO_EARLY, story::movements);
  }

  @Test
  void offerThatEndsBeforeItBeginsIsRefused() {
    Json.Members body = story.offerBody("result", "clay", potter);
    story.tell(RecordKind.OFFER, body.with("until", Story.T.toString()));
    assertRefused(RecordFault.UNTIL, story::movements);
  }

  @Test
  void waitlistThatIsOverMovesNoMore() {
    story.at(Story.ENDS.plusSeconds(1)).move(RecordKind.DECLINE, "clay", potter);
    String next = story.waiting("clay", 0);
    story.offer("waitlist", "clay", next);
    assertRefused(RecordFault.WAITLIST_ENDED, story::movements);
  }

  @Test
  void counterGivesAwayWhatNobodyOnTheWaitlistCanTake() {
    story.move(RecordKind.DECLINE, "clay", potter).offer("counter", "clay", "WALKIN");
    assertRefused(RecordFault.NOT_NEXT, story::movements);
    Story later = new Story().drawnAndPublished().at(Story.ENDS.plusSeconds(1));
    later.move(RecordKind.DECLINE, "clay", potter).offer("counter", "clay", "WALKIN");
    assertThat(later.movements().standing("clay", "WALKIN")).isEqualTo(Standing.OFFERED);
    later.offer("counter", "clay", "SECOND");
    assertRefused(RecordFault.NO_SEAT, later::movements);
  }

  @Test
  void counterDoesNotOfferASeatTwice() {
    story.offer("counter", "clay", potter);
    assertRefused(RecordFault.STANDING, story::movements);
  }

  @Test
  void offerOutOfTurnStandsOnlyWithACorrectionOfThatSeat() {
    String second = story.waiting("clay", 1);
    story.correction("clay", second, "王", "李").offerCausedByLast("waitlist", "clay", second);
    assertThat(story.movements().deviations()).containsExactly(new Movements.Deviation(6, 5));
    Story other = new Story().drawnAndPublished().correction("ink", second, "王", "李");
    other.offerCausedByLast("waitlist", "clay", second);
    assertRefused(RecordFault.NO_SEAT, other::movements);
  }

  @Test
  void correctionMayAlsoStandBehindTheCounter() {
    story.correction("clay", "GUEST", "王", "李").offerCausedByLast("counter", "clay", "GUEST");
    assertThat(story.movements().deviations()).hasSize(1);
    assertThat(story.movements().freeSeats("clay")).isEqualTo(-1);
  }

  @Test
  void moreSeatsGoToTheWaitlistAndFewerStopIt() {
    story.quota("clay", 1).offer("waitlist", "clay", story.waiting("clay", 0));
    assertThat(story.movements().freeSeats("clay")).isZero();
    Story fewer = new Story().drawnAndPublished().quota("clay", -1);
    fewer.move(RecordKind.DECLINE, "clay", potter);
    fewer.offer("waitlist", "clay", fewer.waiting("clay", 0));
    assertRefused(RecordFault.NO_SEAT, fewer::movements);
  }

  @Test
  void quotaIsNeverUnderNoneNorWithoutMeasure() {
    assertRefused(
        RecordFault.QUOTA, () -> new Story().drawnAndPublished().quota("clay", -3).movements());
    assertRefused(
        RecordFault.QUOTA,
        () -> new Story().drawnAndPublished().quota("clay", (1L << 53) - 1).movements());
    assertRefused(
        RecordFault.BODY, () -> new Story().drawnAndPublished().quota("clay", 0).movements());
  }

  @Test
  void classThatIsCalledOffOffersNoMoreAndRefunds() {
    story.offer("result", "clay", potter).move(RecordKind.CONFIRM, "clay", potter);
    story.calledOff("clay").move(RecordKind.REFUND, "clay", potter);
    assertThat(story.movements().freeSeats("clay")).isZero();
    story.offer("waitlist", "clay", story.waiting("clay", 0));
    assertRefused(RecordFault.CLASS_CALLED_OFF, story::movements);
  }

  @Test
  void classMayBeCalledOffBeforeTheDraw() {
    Story early = new Story().announced().calledOff("clay").frozen().valueKnown().settled();
    early.offer("result", "clay", potter);
    assertRefused(RecordFault.CLASS_CALLED_OFF, early::movements);
  }

  @Test
  void classOutsideTheDrawIsRefused() {
    story.move(RecordKind.DECLINE, "dance", potter);
    assertRefused(RecordFault.NO_SUCH_CLASS, story::movements);
  }

  @ParameterizedTest
  @EnumSource(names = {"CONFIRM", "LAPSE", "WITHDRAW", "DECLINE", "REFUND"})
  void nobodyMovesFromWhereSheDoesNotStand(RecordKind kind) {
    story.move(kind, "clay", "NOBODY");
    assertRefused(RecordFault.STANDING, story::movements);
  }

  @Test
  void seatIsOfferedByTheResultOnce() {
    story.offer("result", "clay", potter).offer("result", "clay", potter);
    assertRefused(RecordFault.STANDING, story::movements);
  }

  @Test
  void confirmedSeatIsWithdrawnAndNotDeclined() {
    story.offer("result", "clay", potter).move(RecordKind.CONFIRM, "clay", potter);
    story.move(RecordKind.DECLINE, "clay", potter);
    assertRefused(RecordFault.STANDING, story::movements);
  }

  @Test
  void offerByACorrectionTakesASeatAsEveryOfferDoes() {
    String second = story.waiting("clay", 1);
    story.correction("clay", second, "王", "李").offerCausedByLast("waitlist", "clay", second);
    assertThat(story.movements().standing("clay", second)).isEqualTo(Standing.OFFERED);
    assertThat(story.movements().freeSeats("clay")).isEqualTo(-1);
  }

  @Test
  void onlyTheVeryCorrectionThatIsNamedStandsBehindAnOffer() {
    String second = story.waiting("clay", 1);
    story.correction("clay", second, "王", "李").quota("ink", 1);
    story.offerCausedByLast("waitlist", "clay", second);
    assertRefused(RecordFault.NO_SEAT, story::movements);
  }

  @Test
  void correctionForSomebodyElseStandsBehindNoOffer() {
    story.correction("clay", story.waiting("clay", 2), "王", "李");
    story.offerCausedByLast("waitlist", "clay", story.waiting("clay", 1));
    assertRefused(RecordFault.NO_SEAT, story::movements);
  }

  @Test
  void recordThatIsNoCorrectionStandsBehindNoOffer() {
    String first = story.waiting("clay", 0);
    story.move(RecordKind.DECLINE, "clay", potter).skip("clay", first, "ELSEWHERE");
    story.offerCausedByLast("waitlist", "clay", first);
    assertRefused(RecordFault.NOT_NEXT, story::movements);
  }

  @Test
  void correctionThatComesLaterStandsBehindNoOffer() {
    String second = story.waiting("clay", 1);
    String foreseen = new Story().drawnAndPublished().correction("clay", second, "王", "李").last();
    story.tell(
        RecordKind.OFFER, story.offerBody("waitlist", "clay", second), Optional.of(foreseen));
    story.correction("clay", second, "王", "李");
    assertThat(story.last()).isEqualTo(foreseen);
    assertRefused(RecordFault.NO_SEAT, story::movements);
  }

  @Test
  void seatFromTheWaitlistCountsAgainstHerMaximumElsewhere() {
    String first = story.waiting("clay", 0);
    assertThat(story.entries().find(first).orElseThrow().application().max()).isEqualTo(1);
    story.move(RecordKind.DECLINE, "clay", potter).offer("waitlist", "clay", first);
    upTo("ink", first);
    story.offer("waitlist", "ink", first);
    assertRefused(RecordFault.AT_MAX, story::movements);
  }

  @Test
  void classThatIsCalledOffCountsAgainstNobodysMaximum() {
    String modest = story.admitted("rest", "ink");
    story.calledOff("ink").quota("clay", 10);
    for (String before : story.result().waitlist().get("clay")) {
      if (before.equals(modest)) {
        story.offer("waitlist", "clay", modest);
        assertThat(story.movements().standing("clay", modest)).isEqualTo(Standing.OFFERED);
        return;
      }
      story.move(RecordKind.DECLINE, "clay", before);
    }
    throw new AssertionError(modest + " does not wait for clay");
  }

  @Test
  void timesThatSheIsBusyElsewhereClash() {
    String first = story.waiting("ink", 0);
    story.move(RecordKind.DECLINE, "ink", story.admitted("rest", "ink"));
    story.offer("waitlist", "ink", first);
    assertThat(story.movements().standing("ink", first)).isEqualTo(Standing.OFFERED);
    var busy =
        EntryList.sorted(
            story.entries().entries().stream()
                .map(entry -> entry.code().equals(first) ? busyOnMonday(entry) : entry)
                .toList());
    assertRefused(
        RecordFault.CLASHES, () -> Movements.of(story.life(), story.drawn(), busy, story.result()));
  }

  private static Entry busyOnMonday(Entry entry) {
    Application asked = entry.application();
    var busy =
        new Application(
            asked.wishes(), List.of("MON"), asked.groups(), asked.max(), asked.weight());
    return Entry.of(entry.commit(), entry.person(), busy);
  }

  @Test
  void quotaMayTakeEverySeatAndIsAddedUpOverTime() {
    story.quota("clay", 1).quota("clay", -3);
    assertThat(story.movements().freeSeats("clay")).isEqualTo(-2);
    story.quota("clay", -1);
    assertRefused(RecordFault.QUOTA, story::movements);
  }

  @Test
  void quotaThatIsNoNumberIsRefused() {
    story.tell(RecordKind.QUOTA, Json.object().with("class", "clay").with("seats", "1"));
    assertRefused(RecordFault.BODY, story::movements);
  }

  @Test
  void seatsAddedBringBackWhoWasSkippedAndSeatsTakenDoNot() {
    String first = story.waiting("clay", 0);
    String second = story.waiting("clay", 1);
    story.quota("clay", 3).skip("clay", first, "ELSEWHERE").quota("clay", -1);
    story.offer("waitlist", "clay", second);
    assertThat(story.movements().standing("clay", second)).isEqualTo(Standing.OFFERED);
    Story more = new Story().drawnAndPublished().quota("clay", 1);
    more.skip("clay", first, "ELSEWHERE").quota("clay", 1).offer("waitlist", "clay", second);
    assertRefused(RecordFault.NOT_NEXT, more::movements);
  }

  @Test
  void refusedOfferNamesWhoIsNext() {
    story.move(RecordKind.DECLINE, "clay", potter);
    story.offer("waitlist", "clay", story.waiting("clay", 1));
    assertThatThrownBy(story::movements)
        .isInstanceOfSatisfying(
            RecordRefused.class,
            refused -> {
              assertThat(refused.expected()).isEqualTo(story.waiting("clay", 0));
              assertThat(refused.found()).isEqualTo(story.waiting("clay", 1));
              assertThat(refused.line()).isEqualTo(6);
            });
  }

  @Test
  void counterMayGiveASeatAwayAsSoonAsNobodyWaits() {
    story.move(RecordKind.DECLINE, "clay", potter);
    story
        .result()
        .waitlist()
        .get("clay")
        .forEach(code -> story.move(RecordKind.DECLINE, "clay", code));
    story.offer("counter", "clay", "WALKIN");
    assertThat(story.movements().standing("clay", "WALKIN")).isEqualTo(Standing.OFFERED);
  }

  @Test
  void onlyWhoWaitsIsSkipped() {
    story.quota("clay", 1).skip("clay", potter, "ELSEWHERE");
    assertRefused(RecordFault.STANDING, story::movements);
  }

  @Test
  void moneyOfAnEarlierSeatIsNotReturnedForAnOffer() {
    story.offer("result", "clay", potter).move(RecordKind.CONFIRM, "clay", potter);
    story.move(RecordKind.WITHDRAW, "clay", potter).at(Story.ENDS.plusSeconds(1));
    story.offer("counter", "clay", potter).move(RecordKind.REFUND, "clay", potter);
    assertRefused(RecordFault.STANDING, story::movements);
  }

  @Test
  void whatWasToldBeforeTheResultMovesNothing() {
    Story early = new Story().announced().calledOff("tea").frozen().valueKnown().settled();
    assertThat(early.movements().taken()).isZero();
  }

  @Test
  void offerFromADeskIsNoPartOfADraw() {
    story.offer("desk", "clay", potter);
    assertRefused(RecordFault.BODY, story::movements);
  }
}
