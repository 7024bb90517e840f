package org.artsenrol.lottery;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who stands in a list twice. Forty bits of a hash of each person and the place in the list share
 * one long, so that a million sort as plain numbers; only where those bits are equal are persons
 * compared.
 */
final class Persons {
  /** Enough for the 10^7 entries of the largest list. */
  private static final int PLACE_BITS = 24;

  private static final long PLACE = (1L << PLACE_BITS) - 1;

  private final Entries entries;

  Persons(List<Entry> entries) {
    this.entries = Entries.of(entries);
  }

  /**
   * The first place whose person stands at an earlier place too; behind the last if there is none.
   */
  int firstTwice() {
    int n = entries.size();
    long[] packed = new long[n];
    Arrays.setAll(packed, place -> entries.personHash(place) & ~PLACE | place);
    Arrays.parallelSort(packed);
    int first = n;
    for (int from = 0, to; from < n; from = to) {
      for (to = from + 1; to < n && (packed[from] | PLACE) == (packed[to] | PLACE); to++) {
        first = isMetBefore(packed, from, to) ? Math.min(first, place(packed[to])) : first;
      }
    }
    return first;
  }

  private boolean isMetBefore(long[] packed, int from, int to) {
    return IntStream.range(from, to)
        .anyMatch(at -> entries.isSamePerson(place(packed[at]), place(packed[to])));
  }

  private static int place(long packed) {
    return (int) (packed & PLACE);
  }
}
