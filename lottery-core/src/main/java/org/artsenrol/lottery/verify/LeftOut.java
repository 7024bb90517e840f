package org.artsenrol.lottery.verify;

import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.NumberedList;

/**
 * Looks for somebody who was left out of a round: her turn came, and a class that she wished more
 * than what she got had a seat for her, empty or with a worse ticket on it.
 */
final class LeftOut {
  private final DrawSetup setup;
  private final NumberedList list;
  private final Holders holders;
  private final Turns turns;
  private final int[] pool;
  private final int[][] winners;

  /** By class, a key behind which nobody could be admitted any more. */
  private final long[] lastKeys;

  /**
   * @param pool seats per class when the round began
   * @param winners by class, the places of those who were admitted
   */
  LeftOut(Turns.Stage stage, Turns turns, int[] pool, int[][] winners) {
    setup = stage.setup();
    list = stage.list();
    holders = stage.holders();
    this.turns = turns;
    this.pool = pool;
    this.winners = winners;
    lastKeys = new long[pool.length];
    for (int c = 0; c < pool.length; c++) {
      lastKeys[c] = lastKey(c);
    }
  }

  /** As long as a seat is left, no ticket is too bad for it. */
  private long lastKey(int c) {
    if (pool[c] == 0) {
      return Long.MIN_VALUE;
    }
    return winners[c].length < pool[c] ? Long.MAX_VALUE : turns.key(last(c), c);
  }

  private int last(int c) {
    return winners[c][winners[c].length - 1];
  }

  /** Throws a {@link Violation} for the first one who was. */
  void check() {
    for (int place : turns.all()) {
      check(place);
    }
  }

  private void check(int place) {
    for (int wish = list.firstWish(place); wish < list.endOfWishes(place); wish++) {
      int c = list.classOf(wish);
      if (turns.key(place, c) > lastKeys[c]) {
        continue;
      }
      if (!holders.isWon(wish)) {
        hadToWait(place, wish);
      } else if (!turns.areOfClasses()) {
        return;
      }
    }
  }

  /** What her ticket was good enough for, unless she could not take it. */
  private void hadToWait(int place, int wish) {
    int c = list.classOf(wish);
    if (pool[c] == 0 || !turns.comesUp(place, wish) || !couldTake(place, wish)) {
      return;
    }
    int given = winners[c].length;
    if (given < pool[c]) {
      throw turns.violation("property.empty_seat", id(c), pool[c], given);
    }
    if (!turns.isBefore(last(c), place, c)) {
      throw turns.violation("property.left_out", id(c), list.code(place), list.code(last(c)));
    }
  }

  private String id(int c) {
    return setup.classes().get(c).id();
  }

  /** Before this round's wins, which a wish before them may have clashed with. */
  private boolean couldTake(int place, int wish) {
    return turns.areOfClasses() || holders.fitted(place, wish);
  }
}
