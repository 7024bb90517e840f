package org.artsenrol.lottery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Hands out the seats (section 4). It works on a list that has passed section 3 and on tickets from
 * any source, so that a draw and a simulation of it run through the same code.
 */
public final class Allocator {
  private final DrawSetup setup;
  private final Applicants applicants;
  private final SeatPools seats;
  private final Orders orders;
  private final int[][] wishers;
  private final List<RoundOutcome> rounds = new ArrayList<>();

  private Allocator(DrawSetup setup, List<Application> applications, Luck luck) {
    this.setup = setup;
    applicants = new Applicants(setup, applications);
    seats = new SeatPools(setup);
    wishers = applicants.wishersByClass();
    orders = new Orders(setup, applicants, luck);
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
    for (int a : orders.ofRound(pass, round)) {
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

  private RoundOutcome independentRound(int pass, int[] pool) {
    var filling = new RoundOutcome.Filling(pool);
    for (int c = 0; c < pool.length; c++) {
      int[] order = pool[c] > 0 ? candidates(pass, c) : new int[0];
      for (int i = 0; i < Math.min(pool[c], order.length); i++) {
        admit(order[i], c, filling);
      }
    }
    return filling.done(pass, 1);
  }

  /** Who is up for a class that is drawn on its own, best ticket first. */
  private int[] candidates(int pass, int c) {
    int[] candidates = new int[wishers[c].length];
    int count = 0;
    for (int a : orders.ofClass(pass, c, wishers[c])) {
      if (applicants.takesPart(a, pass) && !applicants.holds(a, c)) {
        candidates[count++] = a;
      }
    }
    return Arrays.copyOf(candidates, count);
  }

  /**
   * For every class, whoever wishes it and does not hold it; the last pass is open to everybody.
   */
  private int[][] waitlists() {
    int lastPass = setup.passes().size() - 1;
    int[][] waiting = new int[wishers.length][];
    if (!setup.independent()) {
      return fewestHeldFirst(orders.ofRound(lastPass, 1), waiting);
    }
    for (int c = 0; c < waiting.length; c++) {
      waiting[c] = candidates(lastPass, c);
    }
    return waiting;
  }

  /**
   * By what each holds, then by her place in the last pass's first round, which is never
   * complemented: one walk along that order for every number of classes that anybody holds.
   */
  private int[][] fewestHeldFirst(int[] order, int[][] waiting) {
    for (int c = 0; c < waiting.length; c++) {
      waiting[c] = new int[wishers[c].length];
    }
    int[] count = new int[waiting.length];
    int most = Arrays.stream(order).map(applicants::heldBy).max().orElse(0);
    for (int held = 0; held <= most; held++) {
      for (int a : order) {
        if (applicants.heldBy(a) == held) {
          queue(a, waiting, count);
        }
      }
    }
    for (int c = 0; c < waiting.length; c++) {
      waiting[c] = Arrays.copyOf(waiting[c], count[c]);
    }
    return waiting;
  }

  private void queue(int a, int[][] waiting, int[] count) {
    for (int c : applicants.wishes(a)) {
      if (!applicants.holds(a, c)) {
        waiting[c][count[c]++] = a;
      }
    }
  }
}
