package org.artsenrol.lottery;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Who comes before whom, in each round and for each class, by their places in the list. Tickets are
 * the dear part of a draw, so each is computed once and only for somebody who can need it:
 * everybody where an open pass uses that luck, else members of the groups that do.
 */
final class Orders {
  private final DrawSetup setup;
  private final SetupNumbers numbers;
  private final Luck luck;
  private final Map<String, int[]> sorted = new HashMap<>();
  private final Map<String, Luck.Of> tickets = new HashMap<>();

  Orders(DrawSetup setup, SetupNumbers numbers, Luck luck) {
    this.setup = setup;
    this.numbers = numbers;
    this.luck = luck;
  }

  /** In the order of a round: at least everybody who takes part in the pass. */
  int[] ofRound(int pass, int round) {
    Pass of = setup.passes().get(pass);
    boolean complemented = of.reverses(round);
    return sorted.computeIfAbsent(
        of.ticketOf() + (complemented ? "|complemented" : ""),
        unseen -> new TicketOrder(once(of.ticketOf()), complemented).of(users(of.ticketOf())));
  }

  /** In the order for one class that is drawn on its own: all who wish it, in any pass. */
  int[] ofClass(int pass, int c, int[] wishers) {
    String context = Tickets.context(setup, setup.passes().get(pass), setup.classes().get(c).id());
    return sorted.computeIfAbsent(
        context, unseen -> new TicketOrder(luck.in(context), false).of(wishers));
  }

  private Luck.Of once(String context) {
    return tickets.computeIfAbsent(
        context, unseen -> new TicketsOnce(luck.in(context), numbers.asked().size()));
  }

  /** Everybody who takes part in a pass with this luck. */
  private int[] users(String ticketOf) {
    long passes = 0;
    for (int p = 0; p < setup.passes().size(); p++) {
      passes |= setup.passes().get(p).ticketOf().equals(ticketOf) ? 1L << p : 0;
    }
    int[] users = new int[numbers.asked().size()];
    int found = 0;
    for (int place = 0; place < users.length; place++) {
      if ((numbers.passesOpenTo(place) & passes) != 0) {
        users[found++] = place;
      }
    }
    return Arrays.copyOf(users, found);
  }

  /** Remembers the heads of tickets, for the rounds that look at the same ones turned over. */
  private static final class TicketsOnce implements Luck.Of {
    private final Luck.Of source;
    private final long[] heads;
    private final boolean[] known;

    TicketsOnce(Luck.Of source, int count) {
      this.source = source;
      heads = new long[count];
      known = new boolean[count];
    }

    @Override
    public long head(int applicant) {
      if (!known[applicant]) {
        heads[applicant] = source.head(applicant);
        known[applicant] = true;
      }
      return heads[applicant];
    }

    @Override
    public byte[] whole(int applicant) {
      return source.whole(applicant);
    }
  }
}
