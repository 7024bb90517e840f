package org.artsenrol.lottery;

import java.util.Arrays;

/**
 * The applicants of a list in numbers, made once per draw. They are told by their rank in one order
 * of luck, the one that most walks follow, so that those walks go through memory from beginning to
 * end. Here is also known what each holds so far, the only thing that changes while seats are
 * handed out.
 */
final class Applicants {
  private static final int[] NONE = {};

  private final Timetable timetable;

  /** Place in the list by rank, and rank by place. */
  private final int[] places;

  private final int[] ranks;

  /** Busy slots and then wishes of everybody, one behind the other. */
  private final int[] asked;

  private final int[] firstBusy;
  private final int[] firstWish;
  private final byte[] max;
  private final long[] passes;
  private final int[][] held;
  private final byte[] count;

  /**
   * @param places everybody's place in the list, in the order of their ranks
   */
  Applicants(SetupNumbers setup, int[] places) {
    timetable = setup.timetable();
    this.places = places;
    int n = places.length;
    ranks = new int[n];
    firstBusy = new int[n + 1];
    firstWish = new int[n];
    max = new byte[n];
    passes = new long[n];
    held = new int[n][];
    count = new byte[n];
    asked = new int[setup.asked().numbers()];
    for (int a = 0; a < n; a++) {
      ranks[places[a]] = a;
      max[a] = (byte) setup.asked().max(places[a]);
      passes[a] = setup.passesOpenTo(places[a]);
      held[a] = NONE;
      take(a, setup);
    }
  }

  private void take(int a, SetupNumbers setup) {
    int end = firstBusy[a];
    for (int slot : setup.busy(places[a])) {
      asked[end++] = slot;
    }
    firstWish[a] = end;
    int begin = setup.asked().begin(places[a], Applications.WISHES);
    for (int at = begin; at < setup.asked().end(places[a], Applications.WISHES); at++) {
      asked[end++] = setup.classAt(at);
      if (asked[end - 1] == SetupNumbers.UNKNOWN) {
        throw new IllegalArgumentException("a wish for no class, at line " + (places[a] + 1));
      }
    }
    firstBusy[a + 1] = end;
  }

  int count() {
    return places.length;
  }

  /** Her place in the list. */
  int place(int a) {
    return places[a];
  }

  /** Who has this place in the list. */
  int at(int place) {
    return ranks[place];
  }

  /** How many wish each class. */
  int[] wishersByClass(int classes) {
    int[] wishers = new int[classes];
    for (int a = 0; a < count(); a++) {
      for (int w = firstWish[a]; w < firstBusy[a + 1]; w++) {
        wishers[asked[w]]++;
      }
    }
    return wishers;
  }

  boolean takesPart(int a, int pass) {
    return (passes[a] >>> pass & 1) == 1;
  }

  int heldBy(int a) {
    return count[a];
  }

  boolean holds(int a, int c) {
    for (int own : held[a]) {
      if (own == c) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether she comes up in this round: fewer classes than rounds so far, and fewer than her own
   * maximum.
   */
  boolean comesUp(int a, int round) {
    return count[a] <= round - 1 && count[a] < max[a];
  }

  /** How many classes she wishes. */
  int wishes(int a) {
    return firstBusy[a + 1] - firstWish[a];
  }

  /** The class she wishes so manyth, from 0. */
  int wish(int a, int number) {
    return asked[firstWish[a] + number];
  }

  /** Her first wish that has a seat and that she can still take, or −1. */
  int firstWish(int a, int[] pool) {
    for (int w = firstWish[a]; w < firstBusy[a + 1]; w++) {
      int c = asked[w];
      if (pool[c] > 0 && fits(a, c)) {
        return c;
      }
    }
    return -1;
  }

  private boolean fits(int a, int c) {
    if (timetable.fills(c, asked, firstBusy[a], firstWish[a])) {
      return false;
    }
    for (int own : held[a]) {
      if (own == c || timetable.clash(own, c)) {
        return false;
      }
    }
    return true;
  }

  void admit(int a, int c) {
    held[a] = Arrays.copyOf(held[a], held[a].length + 1);
    held[a][held[a].length - 1] = c;
    count[a]++;
  }
}
