package org.artsenrol.lottery.verify;

import org.artsenrol.lottery.NumberedList;

/** Which wishes were granted, by their numbers in the list: before the present round, and in it. */
final class Holders {
  private static final byte WON = 1;
  private static final byte HELD = 2;

  private final NumberedList list;
  private final byte[] states;
  private final byte[] held;

  Holders(NumberedList list) {
    this.list = list;
    states = new byte[list.wishes()];
    held = new byte[list.size()];
  }

  /** Whether it was granted when the round began. */
  boolean isHeld(int wish) {
    return states[wish] == HELD;
  }

  /** Whether it is granted in this round, as far as that has been told. */
  boolean isWon(int wish) {
    return states[wish] == WON;
  }

  /** How many classes she held when the round began. */
  int held(int place) {
    return held[place];
  }

  /** How many she wins in this round, as far as they have been told. */
  int won(int place) {
    int won = 0;
    for (int wish = list.firstWish(place); wish < list.endOfWishes(place); wish++) {
      won += isWon(wish) ? 1 : 0;
    }
    return won;
  }

  void win(int wish) {
    states[wish] = WON;
  }

  /** Ends the round for her; harmless when it has ended. */
  void settle(int place) {
    for (int wish = list.firstWish(place); wish < list.endOfWishes(place); wish++) {
      if (isWon(wish)) {
        states[wish] = HELD;
        held[place]++;
      }
    }
  }

  /** Not granted yet, and no slot in common with what she holds, wins now or does elsewhere. */
  boolean fits(int place, int wish) {
    return isApart(place, wish, WON);
  }

  /** The same when the round began. */
  boolean fitted(int place, int wish) {
    return isApart(place, wish, HELD);
  }

  private boolean isApart(int place, int wish, byte since) {
    int c = list.classOf(wish);
    boolean apart = states[wish] < since && !list.isBusy(place, c);
    for (int own = list.firstWish(place); own < list.endOfWishes(place); own++) {
      apart &= states[own] < since || !list.clash(list.classOf(own), c);
    }
    return apart;
  }
}
