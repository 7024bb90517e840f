package org.artsenrol.lottery.log;

import static org.artsenrol.lottery.log.DrawLifeTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.artsenrol.lottery.log.RulesBody.FreedReserve;
import org.junit.jupiter.api.Test;

/**
 * Whose seat it is that falls free: clay has one for seniors and one for all, and a senior waits
 * behind somebody who is none.
 */
class FreedReserveTest {

  /** Up to the place where somebody who is no senior waits before a senior. */
  private static Story story(FreedReserve freed) {
    Story story = new Story(freed, RulesBody.Unpaid.WAITLIST).drawnAndPublished();
    for (String code : waitlist(story)) {
      if (!isSenior(story, code)) {
        break;
      }
      story.move(RecordKind.DECLINE, "clay", code);
    }
    assertThat(isSenior(story, general(story))).isFalse();
    assertThat(waitlist(story).indexOf(senior(story))).isPositive();
    return story;
  }

  private static List<String> waitlist(Story story) {
    return story.result().waitlist().get("clay");
  }

  private static boolean isSenior(Story story, String code) {
    return story.entries().find(code).orElseThrow().application().groups().contains("SENIOR");
  }

  /** The first who waits. */
  private static String general(Story story) {
    return waiting(story).get(0);
  }

  private static List<String> waiting(Story story) {
    Movements so = story.movements();
    return waitlist(story).stream()
        .filter(code -> so.standing("clay", code) == Standing.WAITING)
        .toList();
  }

  /** The first senior who waits and holds nothing. */
  private static String senior(Story story) {
    Movements so = story.movements();
    return waiting(story).stream()
        .filter(code -> isSenior(story, code) && !so.standing("ink", code).holds())
        .findFirst()
        .orElseThrow();
  }

  private static Story seniorsSeatFreed(FreedReserve freed) {
    Story story = story(freed);
    return story.move(RecordKind.DECLINE, "clay", story.admitted("seniors", "clay"));
  }

  @Test
  void seniorsSeatIsForTheNextSeniorAndNotForTheNextOfAll() {
    Story told = seniorsSeatFreed(FreedReserve.GROUP_FIRST);
    String general = general(told);
    String senior = senior(told);
    told.offer("waitlist", "clay", senior);
    assertThat(told.movements().standing("clay", senior)).isEqualTo(Standing.OFFERED);
    Story other = seniorsSeatFreed(FreedReserve.GROUP_FIRST).offer("waitlist", "clay", general);
    assertRefused(RecordFault.NOT_NEXT, other::movements);
  }

  @Test
  void seniorsSeatStaysOneWhenWhoTookItDeclines() {
    Story told = seniorsSeatFreed(FreedReserve.GROUP_FIRST);
    String general = general(told);
    String senior = senior(told);
    told.offer("waitlist", "clay", senior).move(RecordKind.DECLINE, "clay", senior);
    told.offer("waitlist", "clay", general);
    assertRefused(RecordFault.NOT_NEXT, told::movements);
  }

  @Test
  void seatForAllIsNoSeniorsThoughTheirsWasFreedBefore() {
    Story told = seniorsSeatFreed(FreedReserve.GROUP_FIRST);
    told.offer("waitlist", "clay", senior(told));
    told.move(RecordKind.DECLINE, "clay", told.admitted("rest", "clay"));
    String next = waiting(told).stream().filter(c -> isSenior(told, c)).findFirst().orElseThrow();
    assertThat(next).isNotEqualTo(general(told));
    told.offer("waitlist", "clay", next);
    assertRefused(RecordFault.NOT_NEXT, told::movements);
  }

  @Test
  void whereBothFallFreeASeniorWhoIsNextTakesTheSeniorsSeat() {
    Story told = seniorsSeatFreed(FreedReserve.GROUP_FIRST);
    told.move(RecordKind.DECLINE, "clay", told.admitted("rest", "clay"));
    String first = general(told);
    told.offer("waitlist", "clay", first);
    told.offer("waitlist", "clay", senior(told));
    assertThat(told.movements().freeSeats("clay")).isZero();
  }

  @Test
  void rulesMayGiveTheSeniorsSeatToAll() {
    Story told = seniorsSeatFreed(FreedReserve.GENERAL);
    String general = general(told);
    told.offer("waitlist", "clay", general);
    assertThat(told.movements().standing("clay", general)).isEqualTo(Standing.OFFERED);
  }
}
