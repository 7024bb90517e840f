package org.artsenrol.enrol.my;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Set;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.Roc;
import org.artsenrol.enrol.kernel.Words;
import org.artsenrol.enrol.my.Outcome.Act;
import org.artsenrol.enrol.my.Outcome.State;
import org.artsenrol.enrol.seat.Seat;
import org.artsenrol.enrol.seat.WaitlistPlace;
import org.artsenrol.enrol.seat.Waitlists;
import org.artsenrol.enrol.seat.Waitlists.Past;
import org.artsenrol.enrol.seat.Waitlists.Queue;

/** How a seat or a place on a waitlist is told to who has it. */
@ApplicationScoped
public class SeatWords {
  @Inject Waitlists waitlists;
  @Inject OfficeClock clock;

  Outcome of(Seat seat, Locale reader) {
    StudyClass of = seat.getStudyClass();
    return switch (seat.getState()) {
      case OFFERED -> offered(seat, reader);
      case CONFIRMED ->
          say(
                  of,
                  State.CONFIRMED,
                  reader,
                  "outcome.confirmed",
                  Roc.dateTime(of.firstStartsAt(), reader))
              .allowing(clock.now().isBefore(of.firstStartsAt()) ? Set.of(Act.GIVE_UP) : Set.of());
      case DECLINED -> say(of, State.GIVEN_UP, reader, "outcome.declined");
      case LAPSED ->
          say(of, State.LAPSED, reader, "outcome.lapsed", Roc.deadline(seat.getPayUntil(), reader));
      case WITHDRAWN ->
          say(of, State.GIVEN_UP, reader, back(seat, "outcome.left", "outcome.left-refund"));
      case CALLED_OFF ->
          say(
              of,
              State.CALLED_OFF,
              reader,
              back(seat, "outcome.called-off", "outcome.called-off-refund"));
      case REFUNDED -> say(of, State.REFUNDED, reader, "outcome.refunded");
    };
  }

  private static String back(Seat seat, String nothing, String something) {
    return seat.isRefundable() ? something : nothing;
  }

  private Outcome offered(Seat seat, Locale reader) {
    String until = Roc.deadline(seat.getPayUntil(), reader);
    StudyClass of = seat.getStudyClass();
    if (!clock.now().isBefore(seat.getPayUntil())) {
      return say(of, State.ADMITTED, reader, "outcome.over", until);
    }
    if (seat.getPrice() == 0) {
      return say(of, State.ADMITTED, reader, "outcome.free", until)
          .allowing(Set.of(Act.ACCEPT, Act.GIVE_UP));
    }
    String key =
        switch (seat.getOrigin()) {
          case RESULT -> "outcome.pay";
          case WAITLIST -> "outcome.promoted";
          case DESK, COUNTER -> "outcome.taken";
        };
    String price = NumberFormat.getIntegerInstance(Locale.ENGLISH).format(seat.getPrice());
    return say(of, State.ADMITTED, reader, key, until, price).allowing(Set.of(Act.GIVE_UP));
  }

  Outcome of(WaitlistPlace place, Locale reader) {
    StudyClass of = place.getStudyClass();
    if (!place.isWaiting()) {
      return say(of, State.GIVEN_UP, reader, "outcome.left-waitlist");
    }
    if (of.isCalledOff()) {
      return say(of, State.CALLED_OFF, reader, "outcome.called-off");
    }
    Queue queue = waitlists.queue(place);
    if (queue.over()) {
      return say(of, State.WAITING, reader, "outcome.waitlist-over", place.getPosition());
    }
    return say(
            of,
            State.WAITING,
            reader,
            place.findSkipped().isPresent() ? "outcome.skipped" : "outcome.queue",
            place.getPosition(),
            queue.before(),
            queue.offered(),
            Roc.deadline(queue.ends(), reader))
        .because(chance(place, reader))
        .allowing(Set.of(Act.LEAVE_WAITLIST));
  }

  private String chance(WaitlistPlace place, Locale reader) {
    Past past = waitlists.past(place);
    return past.draws() == 0
        ? Words.say(reader, "outcome.no-past")
        : Words.say(reader, "outcome.past", past.draws(), past.reached(), place.getPosition());
  }

  private static Outcome say(
      StudyClass of, State state, Locale reader, String key, Object... facts) {
    return Outcome.of(of, state, Words.say(reader, key, facts));
  }
}
