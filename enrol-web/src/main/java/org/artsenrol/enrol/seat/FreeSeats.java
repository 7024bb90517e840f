package org.artsenrol.enrol.seat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.artsenrol.lottery.log.RulesBody.FreedReserve;
import org.artsenrol.lottery.log.RulesBody.Unpaid;
import org.artsenrol.lottery.log.RulesBody.Waitlist;

/**
 * The seats of a class that a stage has left, by the group for which they are kept (draw protocol,
 * section 6). It is counted from the seats that were ever given, so that nothing has to be kept in
 * step with them.
 *
 * @param total below zero where seats were taken away that are held
 * @param reserved of these, seats freed by a group that come to its members first; only groups that
 *     have any
 */
record FreeSeats(int total, Map<String, Integer> reserved) {

  /** Who comes next, and which kind of seat it is. */
  record Next(WaitlistPlace place, String reserve) {}

  /**
   * @param seats as many as the stage gives of this class
   * @param given all that were ever given, also those that were left
   */
  static FreeSeats of(int seats, List<Seat> given, Waitlist rules) {
    long gone = given.stream().filter(seat -> isGone(seat, rules)).count();
    var reserved = new TreeMap<String, Integer>();
    if (rules.freedReserve() == FreedReserve.GROUP_FIRST) {
      given.stream()
          .filter(seat -> !seat.getReserve().isEmpty())
          .forEach(seat -> reserved.merge(seat.getReserve(), change(seat, rules), Integer::sum));
    }
    reserved.values().removeIf(free -> free <= 0);
    return new FreeSeats((int) (seats - gone), reserved);
  }

  /** What the draw gave out of a reserve comes back to it; whoever has it now has taken it. */
  private static int change(Seat seat, Waitlist rules) {
    int drawn = seat.getOrigin() == SeatOrigin.RESULT ? 1 : 0;
    return drawn - (isGone(seat, rules) ? 1 : 0);
  }

  private static boolean isGone(Seat seat, Waitlist rules) {
    boolean lost = seat.getState() == SeatState.LAPSED && rules.unpaid() != Unpaid.WAITLIST;
    return seat.getState().isHeld() || lost;
  }

  /**
   * @param waiting in the waitlist's order, without those who were passed over
   * @param isOfGroup whether somebody who waits belongs to a group
   */
  Optional<Next> next(List<WaitlistPlace> waiting, BiPredicate<WaitlistPlace, String> isOfGroup) {
    if (total <= 0 || waiting.isEmpty()) {
      return Optional.empty();
    }
    WaitlistPlace first = waiting.get(0);
    return reserved.keySet().stream()
        .findFirst()
        .map(
            group ->
                new Next(
                    waiting.stream()
                        .filter(place -> isOfGroup.test(place, group))
                        .findFirst()
                        .orElse(first),
                    group))
        .or(() -> Optional.of(new Next(first, "")));
  }
}
