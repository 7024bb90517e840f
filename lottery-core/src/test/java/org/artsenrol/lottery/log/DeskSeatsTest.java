package org.artsenrol.lottery.log;

import static org.artsenrol.lottery.log.RecordKind.CONFIRM;
import static org.artsenrol.lottery.log.RecordKind.DECLINE;
import static org.artsenrol.lottery.log.RecordKind.LAPSE;
import static org.artsenrol.lottery.log.RecordKind.REFUND;
import static org.artsenrol.lottery.log.RecordKind.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Seats that are given to whoever comes, told record by record. */
class DeskSeatsTest {
  private static final String ANN = "0123456789ABCDEF";

  private static Story taken() {
    return new Story().at(Story.T).offer("desk", "clay", ANN);
  }

  private static void refused(RecordFault fault, Story story) {
    assertThatThrownBy(story::life)
        .isInstanceOfSatisfying(RecordRefused.class, no -> assertThat(no.fault()).isEqualTo(fault));
  }

  @Test
  void seatMayBePaidGivenBackReturnedAndTakenAgain() {
    Story story =
        taken()
            .move(CONFIRM, "clay", ANN)
            .move(WITHDRAW, "clay", ANN)
            .move(REFUND, "clay", ANN)
            .offer("counter", "clay", ANN);
    assertThat(story.life().isSettled()).isFalse();
  }

  @Test
  void seatIsNotTakenTwice() {
    refused(RecordFault.STANDING, taken().offer("desk", "clay", ANN));
  }

  @Test
  void seatThatNobodyTookIsNotPaid() {
    refused(RecordFault.STANDING, taken().move(CONFIRM, "ink", ANN));
  }

  @Test
  void seatThatWasGivenUpIsNotPaid() {
    refused(RecordFault.STANDING, taken().move(DECLINE, "clay", ANN).move(CONFIRM, "clay", ANN));
  }

  @Test
  void seatLapsesAtItsDeadlineAndNotBefore() {
    var ends = Story.T.plus(Duration.ofHours(72));
    taken().at(ends).move(LAPSE, "clay", ANN).life();
    refused(
        RecordFault.LAPSED_TOO_EARLY, taken().at(ends.minusSeconds(1)).move(LAPSE, "clay", ANN));
  }

  @Test
  void nobodyIsOfferedASeatFromAWaitlistWhereThereIsNone() {
    refused(RecordFault.BODY, taken().offer("waitlist", "ink", ANN));
    refused(RecordFault.ORDER, new Story().at(Story.T).offer("waitlist", "ink", ANN));
  }

  @Test
  void drawHasNoDesk() {
    refused(RecordFault.ORDER, taken().announced());
  }
}
