package org.artsenrol.lottery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hands out the seats (section 4). It works on a list that has passed section 3 and on tickets from
 * any source, so that a draw and a simulation of it run through the same code.
 */
public final class Allocator {
  private final DrawSetup setup;
  private final SeatPools seats;
  private final Orders orders;
  private final Applicants applicants;
  private final int[] wishers;
  private final List<RoundOutcome> rounds = new ArrayList<>();

  private Allocator(DrawSetup setup, Applications applications, Luck luck) {
    this.setup = setup;
    seats = new SeatPools(setup);
    var numbers = new SetupNumbers(setup, applications);
    orders = new Orders(setup, numbers, luck);
    applicants = new Applicants(numbers, mostWalked(applications.size()));
    wishers = applicants.wishersByClass(setup.classes().size());
  }

  /** The order of the last pass, which is open and orders the waitlists too. */
  private int[] mostWalked(int n) {
    return setup.independent()
        ? IntStream.range(0, n).toArray()
        : orders.ofRound(setup.passes().size() - 1, 1);
  }

  /** Admissions by round, and who waits for each class in which order. */
  public record Outcome(List<RoundOutcome> rounds, int[][] waitlists) {}

  /**
   * @throws IllegalArgumentException if a wish is for no class of the setup
   */
  public static Outcome allocate(DrawSetup setup, List<Application> applications, Luck luck) {
    return allocate(setup, Applications.of(applications), luck);
  }

  static Outcome allocate(DrawSetup setup, Applications applications, Luck luck) {
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
    for (int a : applicants.comingUp(orders.ofRound(pass, round), pass, round)) {
      int wish = applicants.firstGrantable(a, pool);
      if (wish >= 0) {
        grant(a, wish, filling);
        pool[applicants.classOf(wish)]--;
      }
    }
    return filling.done(pass, round);
  }

  private void grant(int a, int wish, RoundOutcome.Filling filling) {
    int c = applicants.classOf(wish);
    applicants.grant(a, wish);
    seats.take(c);
    filling.admit(applicants.place(a), c);
  }

  private RoundOutcome independentRound(int pass, int[] pool) {
    var filling = new RoundOutcome.Filling(pool);
    int[][] wishing = wishing();
    for (int c = 0; c < pool.length; c++) {
      int[] order = pool[c] > 0 ? candidates(pass, c, wishing[c]) : new int[0];
      for (int i = 0; i < Math.min(pool[c], order.length); i++) {
        int a = applicants.at(order[i]);
        grant(a, applicants.openWish(a, c), filling);
      }
    }
    return filling.done(pass, 1);
  }

  /** Who is up for a class that is drawn on its own, best ticket first. */
  private int[] candidates(int pass, int c, int[] wishing) {
    return Arrays.stream(orders.ofClass(pass, c, wishing))
        .filter(place -> applicants.takesPart(applicants.at(place), pass))
        .filter(place -> applicants.openWish(applicants.at(place), c) >= 0)
        .toArray();
  }

  /**
   * For every class, whoever wishes it and does not hold it; the last pass is open to everybody.
   */
  private int[][] waitlists() {
    if (!setup.independent()) {
      return fewestHeldFirst();
    }
    int[][] waiting = wishing();
    for (int c = 0; c < waiting.length; c++) {
      waiting[c] = candidates(setup.passes().size() - 1, c, waiting[c]);
    }
    return waiting;
  }

  /** For each class the places of all who wish it. */
  private int[][] wishing() {
    var lists = new Lists(wishers);
    for (int a = 0; a < applicants.count(); a++) {
      for (int wish = applicants.firstWish(a); wish < applicants.endOfWishes(a); wish++) {
        lists.add(applicants.classOf(wish), applicants.place(a));
      }
    }
    return lists.done();
  }

  /**
   * By what each holds, then by her rank in the last pass's first round, which is never
   * complemented: one walk along the ranks for every number of classes that anybody holds.
   */
  private int[][] fewestHeldFirst() {
    var lists = new Lists(wishers);
    for (int held = 0, waiting = applicants.count(); waiting > 0; held++) {
      for (int a = 0; a < applicants.count(); a++) {
        if (applicants.heldBy(a) == held) {
          queue(a, lists);
          waiting--;
        }
      }
    }
    return lists.done();
  }

  private void queue(int a, Lists lists) {
    for (int wish = applicants.firstWish(a); wish < applicants.endOfWishes(a); wish++) {
      if (!applicants.isGranted(wish)) {
        lists.add(applicants.classOf(wish), applicants.place(a));
      }
    }
  }

  /** A list of places for each class, none longer than there are wishers. */
  private static final class Lists {
    private final int[][] lists;
    private final int[] count;

    Lists(int[] most) {
      lists = IntStream.of(most).mapToObj(int[]::new).toArray(int[][]::new);
      count = new int[most.length];
    }

    void add(int c, int place) {
      lists[c][count[c]++] = place;
    }

    int[][] done() {
      Arrays.setAll(
          lists, c -> count[c] == lists[c].length ? lists[c] : Arrays.copyOf(lists[c], count[c]));
      return lists;
    }
  }
}
