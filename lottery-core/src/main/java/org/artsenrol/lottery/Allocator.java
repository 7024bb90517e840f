package org.artsenrol.lottery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Hands out the seats (section 4). It works on a list that has passed section 3 and on tickets from
 * any source, so that a draw and a simulation of it run through the same code.
 */
public final class Allocator {
  private final DrawSetup setup;
  private final Luck luck;
  private final Applicants applicants;
  private final SeatPools seats;
  private final int[][] wishers;
  private final List<RoundOutcome> rounds = new ArrayList<>();
  private final Map<String, int[]> orders = new HashMap<>();

  private Allocator(DrawSetup setup, List<Application> applications, Luck luck) {
    this.setup = setup;
    this.luck = luck;
    applicants = new Applicants(setup, applications);
    seats = new SeatPools(setup);
    wishers = applicants.wishersByClass();
  }

  /** Admissions by round, and who waits for each class in which order. */
  public record Outcome(List<RoundOutcome> rounds, int[][] waitlists) {}

  public static Outcome allocate(DrawSetup setup, List<Application> applications, Luck luck) {
    var allocator = new Allocator(setup, applications, luck);
    for (int pass = 0; pass < setup.passes().size(); pass++) {
      allocator.run(pass);
    }
    return new Outcome(List.copyOf(allocator.rounds), allocator.waitlists());
  }

  private void run(int pass) {
    int[] pool = seats.of(pass);
    if (setup.independent()) {
      rounds.add(independentRound(pass, pool));
      return;
    }
    for (int round = 1; round <= setup.passes().get(pass).rounds(); round++) {
      rounds.add(round(pass, round, pool));
    }
  }

  private RoundOutcome round(int pass, int round, int[] pool) {
    var filling = new RoundOutcome.Filling(pool);
    for (int a : order(setup.passes().get(pass), round)) {
      if (!applicants.takesPart(a, pass) || !applicants.comesUp(a, round)) {
        continue;
      }
      int c = applicants.firstWish(a, pool);
      if (c >= 0) {
        admit(a, c, filling);
        pool[c]--;
      }
    }
    return filling.done(pass, round);
  }

  private void admit(int a, int c, RoundOutcome.Filling filling) {
    applicants.admit(a, c);
    seats.take(c);
    filling.admit(a, c);
  }

  /** Everybody in the round's order; passes that share their luck share the sorting. */
  private int[] order(Pass pass, int round) {
    boolean complemented = pass.reverses(round);
    return orders.computeIfAbsent(
        pass.ticketOf() + (complemented ? "|complemented" : ""),
        unseen -> order(pass.ticketOf(), complemented, applicants.all()));
  }

  private int[] order(String context, boolean complemented, int[] some) {
    return new TicketOrder(luck.in(context), complemented).of(some);
  }

  private RoundOutcome independentRound(int pass, int[] pool) {
    var filling = new RoundOutcome.Filling(pool);
    for (int c = 0; c < pool.length; c++) {
      int[] candidates = candidates(pass, c);
      if (pool[c] > 0) {
        int[] order = order(context(pass, c), false, candidates);
        for (int i = 0; i < Math.min(pool[c], order.length); i++) {
          admit(order[i], c, filling);
        }
      }
    }
    return filling.done(pass, 1);
  }

  private int[] candidates(int pass, int c) {
    return IntStream.of(wishers[c])
        .filter(a -> applicants.takesPart(a, pass) && !applicants.holds(a, c))
        .toArray();
  }

  private String context(int pass, int c) {
    return Tickets.context(setup, setup.passes().get(pass), setup.classes().get(c).id());
  }

  /**
   * For every class, whoever wishes it and does not hold it; the last pass is open to everybody.
   */
  private int[][] waitlists() {
    int lastPass = setup.passes().size() - 1;
    int[][] waiting = new int[wishers.length][];
    for (int c = 0; c < waiting.length; c++) {
      waiting[c] = candidates(lastPass, c);
    }
    if (!setup.independent()) {
      return fewestHeldFirst(waiting);
    }
    for (int c = 0; c < waiting.length; c++) {
      waiting[c] = order(context(lastPass, c), false, waiting[c]);
    }
    return waiting;
  }

  /**
   * By what each holds, then by her place in the last pass's first round, which is never
   * complemented.
   */
  private int[][] fewestHeldFirst(int[][] waiting) {
    int[] order = order(setup.lastPass(), 1);
    int[] place = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
    }
    return Arrays.stream(waiting)
        .map(
            some ->
                IntStream.of(some)
                    .mapToLong(a -> (long) applicants.heldBy(a) << Integer.SIZE | place[a])
                    .sorted()
                    .mapToInt(packed -> order[(int) packed])
                    .toArray())
        .toArray(int[][]::new);
  }
}
