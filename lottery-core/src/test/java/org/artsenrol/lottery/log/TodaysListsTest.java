package org.artsenrol.lottery.log;

import static org.artsenrol.lottery.log.DrawLifeTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.WishSets;
import org.artsenrol.lottery.log.TodaysLists.Held;
import org.artsenrol.lottery.log.TodaysLists.Left;
import org.artsenrol.lottery.log.TodaysLists.Promoted;
import org.artsenrol.lottery.log.TodaysLists.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the records to the lists of today. */
class TodaysListsTest {
  private static final int RESULT = 4;
  private static final Optional<String> NOTHING = Optional.empty();

  private final Story story = new Story().drawnAndPublished();
  private String senior;
  private String potter;
  private String first;
  private String second;

  @BeforeEach
  void knowTheWinners() {
    senior = story.admitted("seniors", "clay");
    potter = story.admitted("rest", "clay");
    first = story.waiting("clay", 0);
    second = story.waiting("clay", 1);
  }

  @Test
  void onTheDayOfTheDrawTheResultIsToday() {
    assertThat(clay(lists().admissions()))
        .containsExactly(admitted(senior, "seniors"), admitted(potter, "rest"));
    assertThat(lists().waitlist())
        .filteredOn(w -> w.classId().equals("clay"))
        .startsWith(
            new Waiting("clay", first, 1, 1, NOTHING), new Waiting("clay", second, 2, 2, NOTHING))
        .hasSize(4);
    assertThat(lists().lapses()).isEmpty();
    assertThat(lists().promotions()).isEmpty();
    assertThat(lists().freeSeats("clay")).isZero();
  }

  @Test
  void offeredAndConfirmedSeatsNameTheirNewestRecord() {
    story.offer("result", "clay", senior).offer("result", "clay", potter);
    story.move(RecordKind.CONFIRM, "clay", potter);
    assertThat(clay(lists().admissions()))
        .containsExactly(
            new Held(
                "clay",
                senior,
                Standing.OFFERED,
                "result",
                Optional.of("seniors"),
                Optional.of(Story.T.plus(Duration.ofHours(72))),
                RESULT + 1),
            new Held(
                "clay",
                potter,
                Standing.CONFIRMED,
                "result",
                Optional.of("rest"),
                Optional.empty(),
                RESULT + 3));
    assertThat(lists().promotions()).isEmpty();
  }

  @Test
  void freedSeatIsALapseAndAPromotion() {
    story
        .offer("result", "clay", potter)
        .at(Story.T.plus(Duration.ofHours(72)))
        .move(RecordKind.LAPSE, "clay", potter)
        .skip("clay", first, "ELSEWHERE")
        .offer("waitlist", "clay", second);
    assertThat(lists().lapses())
        .containsExactly(new Left(RESULT + 2, RecordKind.LAPSE, "clay", potter, true));
    assertThat(lists().promotions())
        .containsExactly(
            new Promoted(
                RESULT + 4,
                "clay",
                second,
                "waitlist",
                Story.T.plus(Duration.ofHours(144)),
                Optional.of(2),
                Optional.empty()));
    assertThat(clay(lists().admissions()))
        .extracting(Held::code, Held::from, Held::pass)
        .containsExactly(
            tuple(senior, "result", Optional.of("seniors")), tuple(second, "waitlist", NOTHING));
    assertThat(lists().waitlist())
        .contains(new Waiting("clay", first, 1, 1, Optional.of("ELSEWHERE")))
        .contains(new Waiting("clay", story.waiting("clay", 2), 3, 2, NOTHING));
  }

  @Test
  void skipIsForgottenWhenTheNextSeatFalls() {
    story
        .move(RecordKind.DECLINE, "clay", potter)
        .skip("clay", first, "ELSEWHERE")
        .offer("waitlist", "clay", second)
        .move(RecordKind.DECLINE, "clay", second);
    assertThat(lists().waitlist()).contains(new Waiting("clay", first, 1, 1, NOTHING));
    assertThat(lists().lapses()).extracting(Left::record).containsExactly(RESULT + 1, RESULT + 4);
  }

  @Test
  void placeGivenUpAndMoneyReturnedAreNoSeats() {
    story
        .offer("result", "clay", potter)
        .move(RecordKind.CONFIRM, "clay", potter)
        .move(RecordKind.WITHDRAW, "clay", first)
        .move(RecordKind.WITHDRAW, "clay", potter)
        .move(RecordKind.REFUND, "clay", potter);
    assertThat(lists().lapses()).extracting(Left::hadSeat).containsExactly(false, true, false);
  }

  @Test
  void promotionOutOfTurnNamesItsCorrection() {
    story
        .correction("clay", second, "officer 1", "officer 2")
        .offerCausedByLast("waitlist", "clay", second);
    assertThat(lists().promotions())
        .extracting(Promoted::correction)
        .containsExactly(Optional.of(RESULT + 1));
  }

  @Test
  void whoComesToTheCounterHasNoPlace() {
    story
        .move(RecordKind.DECLINE, "clay", potter)
        .at(Story.ENDS.plusSeconds(1))
        .offer("counter", "clay", "0000000000000000");
    assertThat(lists().promotions())
        .extracting(Promoted::from, Promoted::place)
        .containsExactly(tuple("counter", Optional.empty()));
  }

  @Test
  void calledOffClassIsSaidToBe() {
    assertThat(lists().isCalledOff("clay")).isFalse();
    story.calledOff("clay");
    assertThat(lists().isCalledOff("clay")).isTrue();
    assertThat(lists().isCalledOff("ink")).isFalse();
  }

  @Test
  void movementThatCannotBeIsRefused() {
    story.offer("waitlist", "clay", first);
    assertRefused(RecordFault.NO_SEAT, this::lists);
  }

  @Test
  void twoSetsOfWishesOfManyAreNotUnique() {
    assertThat(WishSets.of(story.entries())).isEqualTo(new WishSets(8, 0));
    var one = new EntryList(story.entries().entries().subList(0, 1));
    assertThat(WishSets.of(one).share()).isEqualTo(1);
    assertThat(WishSets.of(new EntryList(List.of())).share()).isZero();
  }

  private TodaysLists lists() {
    return TodaysLists.of(story.life(), story.entries(), story.result());
  }

  private static Held admitted(String code, String pass) {
    return new Held(
        "clay", code, Standing.ADMITTED, "result", Optional.of(pass), Optional.empty(), RESULT);
  }

  private static List<Held> clay(List<Held> held) {
    return held.stream().filter(h -> h.classId().equals("clay")).toList();
  }
}
