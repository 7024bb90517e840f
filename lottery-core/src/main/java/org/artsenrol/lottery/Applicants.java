package org.artsenrol.lottery;

import java.util.Arrays;

/**
 * The applicants of a list in numbers, made once per draw. They are told by their rank in one order
 * of luck, the one that most walks follow, and what they ask for lies in that order too, so that
 * those walks go through memory from beginning to end. Here is also known what each holds so far,
 * the only thing that changes while seats are handed out.
 */
final class Applicants {
  private static final int[] NONE = {};

  private final Timetable timetable;

  /** Place in the list by rank, and rank by place. */
  private final int[] places;

  private final int[] ranks;

  /** What they ask for, by rank. */
  private final SetupNumbers numbers;

  private final Applications asked;
  private final long[] passes;
  private final int[][] held;
  private final byte[] count;

  /** The marks of all slots that are filled for her, by what she does elsewhere or holds. */
  private final long[] filled;

  /**
   * @param places everybody's place in the list, in the order of their ranks
   */
  Applicants(SetupNumbers list, int[] places) {
    this.places = places;
    timetable = list.timetable();
    asked = list.asked().inOrder(places);
    numbers = list.of(asked);
    int n = places.length;
    ranks = new int[n];
    passes = new long[n];
    filled = new long[n];
    count = new byte[n];
    held = new int[n][];
    Arrays.fill(held, NONE);
    for (int a = 0; a < n; a++) {
      ranks[places[a]] = a;
      passes[a] = numbers.passesOpenTo(a);
      filled[a] = numbers.busyMarks(a);
    }
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

  /**
   * How many wish each class.
   *
   * @throws IllegalArgumentException if a wish is for none
   */
  int[] wishersByClass(int classes) {
    int[] wishers = new int[classes];
    for (int a = 0; a < count(); a++) {
      for (int at = wishesFrom(a); at < wishesTo(a); at++) {
        int c = classAt(at);
        if (c == SetupNumbers.UNKNOWN) {
          throw new IllegalArgumentException("a wish for no class, at line " + (places[a] + 1));
        }
        wishers[c]++;
      }
    }
    return wishers;
  }

  /** Where her wishes begin, for {@link #classAt}. */
  int wishesFrom(int a) {
    return asked.begin(a, Applications.WISHES);
  }

  int wishesTo(int a) {
    return asked.end(a, Applications.WISHES);
  }

  /** The class that is wished here. */
  int classAt(int at) {
    return numbers.classAt(at);
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
   * Who comes up in a round: who takes part in its pass and holds fewer classes than there were
   * rounds so far, and fewer than her own maximum.
   *
   * @param order places, best ticket first
   */
  int[] comingUp(int[] order, int pass, int round) {
    int[] up = new int[order.length];
    int found = 0;
    for (int place : order) {
      int a = ranks[place];
      if (takesPart(a, pass) && count[a] < Math.min(round, asked.max(a))) {
        up[found++] = a;
      }
    }
    return Arrays.copyOf(up, found);
  }

  /** Her first wish that has a seat and that she can still take, or −1. */
  int firstWish(int a, int[] pool) {
    for (int at = wishesFrom(a); at < wishesTo(a); at++) {
      int c = classAt(at);
      if (pool[c] > 0 && fits(a, c)) {
        return c;
      }
    }
    return -1;
  }

  private boolean fits(int a, int c) {
    long marks = timetable.marks(c);
    // With a slot of its own and none of those filled, it is no class that she holds either.
    return marks != 0 && (marks & filled[a]) == 0 || isApart(a, c);
  }

  private boolean isApart(int a, int c) {
    boolean apart = !numbers.isBusy(a, c);
    for (int own : held[a]) {
      apart &= own != c && !timetable.clash(own, c);
    }
    return apart;
  }

  void admit(int a, int c) {
    held[a] = Arrays.copyOf(held[a], held[a].length + 1);
    held[a][held[a].length - 1] = c;
    count[a]++;
    filled[a] |= timetable.marks(c);
  }
}
