package org.artsenrol.lottery.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.artsenrol.lottery.Luck;
import org.artsenrol.lottery.NumberedList;
import org.artsenrol.lottery.Tickets;

/**
 * Everybody's tickets by the published seed. Their first eight bytes decide nearly always; where
 * all classes share a luck they are computed once.
 */
final class PublishedTickets {
  private final Luck luck;
  private final int kept;
  private final Map<String, Heads> byContext = new HashMap<>();

  PublishedTickets(Published published, NumberedList list) {
    luck = list.luck(published.result().seed(), published.result().draw());
    // A luck of each class's own is asked for by few and hardly twice.
    kept = published.setup().independent() ? 0 : list.size();
  }

  /** The tickets of a context. */
  Heads in(String context) {
    return byContext.computeIfAbsent(context, unseen -> new Heads(luck.in(context), kept));
  }

  /** Tickets of one context, by their owners' places in the list. */
  static final class Heads {
    private final Luck.Of tickets;
    private final long[] heads;
    private final boolean[] known;

    private Heads(Luck.Of tickets, int kept) {
      this.tickets = tickets;
      heads = new long[kept];
      known = new boolean[kept];
    }

    /** Those of some whose turn comes, on all processors, if they are kept. */
    void compute(int[] places) {
      if (heads.length > 0) {
        Arrays.stream(places).parallel().forEach(this::head);
      }
    }

    /**
     * A number that is the lower the earlier one comes. Who has the same number comes before or
     * after, as {@link #isBefore} says.
     *
     * @param turned whether tickets are complemented
     */
    long key(int place, boolean turned) {
      long head = head(place);
      // Longs compare signed and tickets unsigned.
      return (turned ? ~head : head) ^ Long.MIN_VALUE;
    }

    /** Whether one comes before another, by ticket and then by code. */
    boolean isBefore(int one, int other, boolean turned) {
      int order = Long.compareUnsigned(head(one), head(other));
      if (order == 0) {
        order = Arrays.compareUnsigned(tickets.whole(one), tickets.whole(other));
      }
      return order == 0 ? one < other : order < 0 != turned;
    }

    private long head(int place) {
      if (heads.length == 0) {
        return tickets.head(place);
      }
      if (!known[place]) {
        heads[place] = tickets.head(place);
        known[place] = true;
      }
      return heads[place];
    }

    /** A whole ticket in hexadecimal. */
    String hex(int place, boolean turned) {
      byte[] ticket = tickets.whole(place);
      return HexFormat.of().formatHex(turned ? Tickets.complement(ticket) : ticket);
    }
  }
}
