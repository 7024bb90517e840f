package org.artsenrol.lottery.verify;

import java.util.Arrays;
import org.artsenrol.lottery.NumberedList;

/** Who holds which classes: what was won before the present round, and what is won in it. */
final class Holders {
  private static final int[] NONE = {};

  private final NumberedList list;
  private final int[][] before;
  private final int[][] now;

  /** How many there are of each in {@code before}. */
  private final byte[] count;

  Holders(NumberedList list) {
    this.list = list;
    before = new int[list.size()][];
    now = new int[list.size()][];
    count = new byte[list.size()];
    Arrays.fill(before, NONE);
    Arrays.fill(now, NONE);
  }

  /** The classes she held when the round began. */
  int[] before(int place) {
    return before[place];
  }

  /** How many they were. */
  int countBefore(int place) {
    return count[place];
  }

  /** The classes she wins in this round, as far as they have been told. */
  int[] now(int place) {
    return now[place];
  }

  void wins(int place, int c) {
    now[place] = with(now[place], c);
  }

  /** Ends the round for her; harmless when it has ended. */
  void settle(int place) {
    for (int c : now[place]) {
      before[place] = with(before[place], c);
      count[place]++;
    }
    now[place] = NONE;
  }

  private static int[] with(int[] classes, int c) {
    int[] more = Arrays.copyOf(classes, classes.length + 1);
    more[classes.length] = c;
    return more;
  }

  /** Not held yet, and no slot in common with what she holds, wins now or does elsewhere. */
  boolean fits(int place, int c) {
    return fitted(place, c) && isApart(now[place], c);
  }

  /** The same when the round began. */
  boolean fitted(int place, int c) {
    return !list.isBusy(place, c) && isApart(before[place], c);
  }

  private boolean isApart(int[] held, int c) {
    for (int own : held) {
      if (own == c || list.clash(own, c)) {
        return false;
      }
    }
    return true;
  }

  static boolean has(int[] classes, int c) {
    for (int own : classes) {
      if (own == c) {
        return true;
      }
    }
    return false;
  }
}
