package org.artsenrol.lottery.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.artsenrol.lottery.Luck;
import org.artsenrol.lottery.NumberedList;
import org.artsenrol.lottery.Tickets;

/**
 * Everybody's tickets by the published seed. Their first eight bytes are computed once and decide
 * nearly always.
 */
final class PublishedTickets {
  private final Luck luck;
  private final int size;
  private final Map<String, Heads> byContext = new HashMap<>();

  PublishedTickets(Published published, NumberedList list) {
    luck = list.luck(published.result().seed(), published.result().draw());
    size = list.size();
  }

  /** The tickets of a context. */
  Heads in(String context) {
    return byContext.computeIfAbsent(context, unseen -> new Heads(luck.in(context), size));
  }

  /** Tickets of one context, by their owners' places in the list. */
  static final class Heads {
    private final Luck.Of tickets;
    private final long[] heads;
    private final boolean[] known;

    private Heads(Luck.Of tickets, int size) {
      this.tickets = tickets;
      heads = new long[size];
      known = new boolean[size];
    }

    /**
     * Whether one comes before another, by ticket and then by code.
     *
     * @param turned whether tickets are complemented
     */
    boolean isBefore(int one, int other, boolean turned) {
      int order = Long.compareUnsigned(head(one), head(other));
      if (order == 0) {
        order = Arrays.compareUnsigned(tickets.whole(one), tickets.whole(other));
      }
      return order == 0 ? one < other : order < 0 != turned;
    }

    private long head(int place) {
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
