package org.artsenrol.lottery;

import java.util.Arrays;

/**
 * The applicants of a list in numbers, made once per draw. They are told by their rank in one order
 * of luck, the one that most walks follow, and what they ask for lies in that order too, so that
 * those walks go through memory from beginning to end. Here is also known which of their wishes
 * were granted so far, the only thing that changes while seats are handed out.
 */
final class Applicants {
  private final Timetable timetable;

  /** Place in the list by rank, and rank by place. */
  private final int[] places;

  private final int[] ranks;

  /** What they ask for, by rank. */
  private final SetupNumbers numbers;

  private final Applications asked;
  private final long[] passes;
  private final byte[] count;
  private final boolean[] granted;

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
    granted = new boolean[asked.numbers()];
    int n = places.length;
    ranks = new int[n];
    passes = new long[n];
    filled = new long[n];
    count = new byte[n];
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
      for (int wish = firstWish(a); wish < endOfWishes(a); wish++) {
        int c = classOf(wish);
        if (c == SetupNumbers.UNKNOWN) {
          throw new IllegalArgumentException("a wish for no class, at line " + (places[a] + 1));
        }
        wishers[c]++;
      }
    }
    return wishers;
  }

  /** Wishes have numbers, each applicant's in a row. */
  int firstWish(int a) {
    return asked.begin(a, Applications.WISHES);
  }

  int endOfWishes(int a) {
    return asked.end(a, Applications.WISHES);
  }

  int classOf(int wish) {
    return numbers.classAt(wish);
  }

  boolean isGranted(int wish) {
    return granted[wish];
  }

  int heldBy(int a) {
    return count[a];
  }

  boolean takesPart(int a, int pass) {
    return (passes[a] >>> pass & 1) == 1;
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

  /** Her first wish for a class that has a seat and that she can still take, or −1. */
  int firstGrantable(int a, int[] pool) {
    for (int wish = firstWish(a); wish < endOfWishes(a); wish++) {
      if (pool[classOf(wish)] > 0 && isGrantable(a, wish)) {
        return wish;
      }
    }
    return -1;
  }

  private boolean isGrantable(int a, int wish) {
    long marks = timetable.marks(classOf(wish));
    // With a slot of its own and none of those filled, it is no class that she holds either.
    return marks != 0 && (marks & filled[a]) == 0 || isApart(a, wish);
  }

  private boolean isApart(int a, int wish) {
    boolean apart = !granted[wish] && !numbers.isBusy(a, classOf(wish));
    for (int other = firstWish(a); other < endOfWishes(a); other++) {
      apart &= !granted[other] || !timetable.clash(classOf(other), classOf(wish));
    }
    return apart;
  }

  /** Her wish for this class, if it is not granted yet, or −1. */
  int openWish(int a, int c) {
    for (int wish = firstWish(a); wish < endOfWishes(a); wish++) {
      if (classOf(wish) == c && !granted[wish]) {
        return wish;
      }
    }
    return -1;
  }

  void grant(int a, int wish) {
    granted[wish] = true;
    count[a]++;
    filled[a] |= timetable.marks(classOf(wish));
  }
}
