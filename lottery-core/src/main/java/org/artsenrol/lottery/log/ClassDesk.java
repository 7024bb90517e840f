package org.artsenrol.lottery.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.artsenrol.lottery.ClassSpec;

/**
 * One class after its draw: who stands how, which seats are free and for whom first. It does what
 * it is told; whether a movement is allowed is judged by {@link Movements}.
 */
final class ClassDesk {
  /** The key of seats that are for everybody. */
  private static final String ALL = "";

  private final ClassSpec spec;
  private final List<String> waitlist;
  private final Set<String> waiting = new HashSet<>();

  /** Of all who do not simply wait. */
  private final Map<String, Standing> standings = new HashMap<>();

  private final Map<String, Instant> until = new HashMap<>();
  private final Map<String, String> seats = new HashMap<>();
  private final Map<String, Integer> free = new TreeMap<>();
  private final Set<String> skipped = new HashSet<>();
  private final Set<String> paid = new HashSet<>();
  private int cap;
  private boolean calledOff;

  ClassDesk(ClassSpec spec, List<String> waitlist) {
    this.spec = spec;
    this.waitlist = waitlist;
    cap = spec.cap();
    free.put(ALL, spec.cap());
  }

  /**
   * By the result.
   *
   * @param group whose reserved seat it is
   */
  void admit(String code, Optional<String> group) {
    standings.put(code, Standing.ADMITTED);
    seats.put(code, group.orElse(ALL));
    free.merge(ALL, -1, Integer::sum);
  }

  List<String> slots() {
    return spec.slots();
  }

  Standing standing(String code) {
    Standing moved = standings.get(code);
    if (moved != null) {
      return moved;
    }
    // Of a city's classes few are ever asked about, and their waitlists are long.
    if (waiting.isEmpty()) {
      waiting.addAll(waitlist);
    }
    return waiting.contains(code) ? Standing.WAITING : Standing.NONE;
  }

  int freeSeats() {
    return free.values().stream().mapToInt(n -> n).sum();
  }

  /**
   * The kind of free seat that may be offered to her now, of which she is the next; empty if she is
   * not. A seat that is freed of a reserve is for its group as long as one of it waits.
   */
  Optional<String> seatFor(String code, BiPredicate<String, String> isOfGroup) {
    Optional<String> general = next(unused -> true);
    boolean isNext = general.filter(code::equals).isPresent();
    for (var kind : free.entrySet()) {
      String group = kind.getKey();
      if (kind.getValue() > 0 && !group.equals(ALL)) {
        Optional<String> first = next(waiting -> isOfGroup.test(waiting, group));
        if (first.map(code::equals).orElse(isNext)) {
          return Optional.of(group);
        }
      }
    }
    return isNext && free.get(ALL) > 0 ? Optional.of(ALL) : Optional.empty();
  }

  /** The first who waits and has not been skipped since a seat was freed. */
  Optional<String> next(Predicate<String> among) {
    return waitlist.stream()
        .filter(code -> standing(code) == Standing.WAITING && !skipped.contains(code))
        .filter(among)
        .findFirst();
  }

  void offer(String code, Instant ends, String seat) {
    if (!standing(code).holds()) {
      free.merge(seat, -1, Integer::sum);
      seats.put(code, seat);
    }
    standings.put(code, Standing.OFFERED);
    until.put(code, ends);
  }

  /** A seat for everybody, or one that somebody was given out of turn by a correction. */
  void offer(String code, Instant ends) {
    offer(code, ends, ALL);
  }

  Instant until(String code) {
    return until.get(code);
  }

  void confirm(String code) {
    standings.put(code, Standing.CONFIRMED);
    paid.add(code);
  }

  /**
   * @param seatReturns whether the seat is free again
   * @param groupFirst whether a reserved seat stays reserved
   */
  void leave(String code, boolean seatReturns, boolean groupFirst) {
    boolean held = standing(code).holds();
    standings.put(code, Standing.OUT);
    if (held && seatReturns && !calledOff) {
      free.merge(groupFirst ? seats.get(code) : ALL, 1, Integer::sum);
      skipped.clear();
    }
  }

  /** Whether there is a payment to be returned; from now on there is none. */
  boolean refund(String code) {
    return paid.remove(code);
  }

  void skip(String code) {
    skipped.add(code);
  }

  boolean isSkipped(String code) {
    return skipped.contains(code);
  }

  /** The seats that the class has after a change. */
  int capAfter(long change) {
    return (int) Math.max(-1, Math.min(Integer.MAX_VALUE, cap + change));
  }

  void change(int seats) {
    cap += seats;
    free.merge(ALL, seats, Integer::sum);
    if (seats > 0) {
      skipped.clear();
    }
  }

  void callOff() {
    calledOff = true;
  }

  boolean isCalledOff() {
    return calledOff;
  }
}
