package org.artsenrol.enrol.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.artsenrol.enrol.admission.Promises;
import org.artsenrol.enrol.catalogue.Unpaid;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.lottery.log.RecordKind;

/**
 * Takes a seat from who held it, in every way in which a seat can be left: its record, the seat's
 * own history, the count of the class and the waitlist move in one transaction. Whoever calls holds
 * the draw.
 */
@ApplicationScoped
public class Leaving {
  @Inject SeatRecords records;
  @Inject Pools pools;
  @Inject ClassSeats classSeats;
  @Inject Promises promises;
  @Inject Event<Happening> happenings;

  /** Given up before it was paid. */
  void decline(Seat seat, Step step) {
    seat.decline(step);
    freed(seat, records.tell(RecordKind.DECLINE, seat, Optional.empty()));
    happenings.fire(new SeatDeclined(seat));
  }

  /**
   * Given back after it was paid.
   *
   * @param cause the record of a change that lets her leave without cost
   */
  void withdraw(Seat seat, Step step, Optional<String> cause) {
    seat.withdraw(step);
    freed(seat, records.tell(RecordKind.WITHDRAW, seat, cause));
    happenings.fire(new SeatWithdrawn(seat));
  }

  /** Not paid in time. What becomes of it then is what the plan says. */
  void lapse(Seat seat, Step step) {
    seat.lapse(step);
    String record = records.tell(RecordKind.LAPSE, seat, Optional.empty());
    Unpaid then = seat.getStage().getUnpaid();
    if (then == Unpaid.WAITLIST) {
      freed(seat, record);
    } else {
      forNobodyWhoWaits(seat, then);
    }
    happenings.fire(new SeatLapsed(seat));
  }

  /** A seat that is closed stays counted as taken: nobody is ever given it again. */
  private void forNobodyWhoWaits(Seat seat, Unpaid then) {
    if (then == Unpaid.NEXT_STAGE) {
      classSeats.giveBack(seat.getStudyClass());
    }
    renewPromises(seat);
  }

  /** Paid, and returned; whoever still held it gives it back by that. */
  void refund(Seat seat, Step step) {
    boolean held = seat.getState().isHeld();
    seat.refund(step);
    String record = records.tell(RecordKind.REFUND, seat, Optional.empty());
    if (held) {
      freed(seat, record);
    }
    happenings.fire(new SeatRefunded(seat));
  }

  private void freed(Seat seat, String record) {
    pools
        .find(seat.getStage(), seat.getStudyClass())
        .ifPresent(pool -> pools.lookAgain(pool, record));
    classSeats.giveBack(seat.getStudyClass());
    pools.stirOthers(seat.getStage(), seat.getStudyClass());
    renewPromises(seat);
  }

  private void renewPromises(Seat seat) {
    promises.renew(seat.getStage().getTerm(), Set.of(seat.getLearner().getId()));
  }
}
