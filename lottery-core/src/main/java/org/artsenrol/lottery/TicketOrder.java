package org.artsenrol.lottery;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Sorts applicants by ticket. Forty bits of each ticket and the applicant's index share one long,
 * so that a million sort as plain numbers; only where those bits are equal are whole tickets
 * compared, then codes (the index, as the list is sorted by code).
 */
final class TicketOrder {
  /** Enough for the 10^7 entries of the largest list. */
  private static final int INDEX_BITS = 24;

  private static final long INDEX = (1L << INDEX_BITS) - 1;

  /** Fewer are not worth sharing out. */
  private static final int MANY = 1 << 12;

  private final Luck.Of luck;
  private final boolean complemented;

  TicketOrder(Luck.Of luck, boolean complemented) {
    this.luck = luck;
    this.complemented = complemented;
  }

  int[] of(int[] applicants) {
    long[] packed = packed(applicants);
    Arrays.parallelSort(packed);
    int[] order = new int[packed.length];
    Arrays.setAll(order, i -> (int) (packed[i] & INDEX));
    settleEqualBits(packed, order);
    return order;
  }

  /** Each ticket stands alone, so that all processors may compute them at once. */
  private long[] packed(int[] applicants) {
    IntStream each = IntStream.range(0, applicants.length);
    long[] packed = new long[applicants.length];
    (applicants.length < MANY ? each : each.parallel())
        .forEach(i -> packed[i] = packed(applicants[i]));
    return packed;
  }

  private long packed(int applicant) {
    long head = complemented ? ~luck.head(applicant) : luck.head(applicant);
    // The sign is turned because longs sort signed and tickets unsigned.
    return (head & ~INDEX | applicant) ^ Long.MIN_VALUE;
  }

  private void settleEqualBits(long[] packed, int[] order) {
    for (int from = 0, to = 1; from < order.length; from = to, to = from + 1) {
      while (to < order.length && (packed[from] | INDEX) == (packed[to] | INDEX)) {
        to++;
      }
      if (to - from > 1) {
        settle(order, from, to);
      }
    }
  }

  private void settle(int[] order, int from, int to) {
    int[] settled =
        IntStream.range(from, to)
            .mapToObj(i -> order[i])
            .sorted(Comparator.comparing(this::whole, Arrays::compareUnsigned))
            .mapToInt(i -> i)
            .toArray();
    System.arraycopy(settled, 0, order, from, settled.length);
  }

  private byte[] whole(int applicant) {
    byte[] ticket = luck.whole(applicant);
    return complemented ? Tickets.complement(ticket) : ticket;
  }
}
