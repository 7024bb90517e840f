package org.artsenrol.lottery.fairness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.DrawSetup;

/** Chances at a class before the close (section 11). */
public final class Odds {
  private Odds() {}

  /**
   * The chance of each of so many applicants when a class is drawn on its own: of taking one of the
   * lucky places in a hypergeometric draw. Reserved seats return to everybody, so this is also the
   * average over groups.
   *
   * @throws IllegalArgumentException if there is no applicant or a negative number of seats
   */
  public static double independent(int applicants, int seats) {
    if (applicants < 1 || seats < 0) {
      throw new IllegalArgumentException(seats + " seats for " + applicants + " applicants");
    }
    if (seats >= applicants) {
      return 1;
    }
    // No generator: nothing is sampled, and the default one would be seeded from the clock.
    return new HypergeometricDistribution(null, applicants, seats, 1).probability(1);
  }

  /** The chance of one more applicant when a class is drawn on its own. */
  public static double newcomer(int applicants, int seats) {
    return independent(applicants + 1, seats);
  }

  /**
   * The chances at every class if applications closed now: by the formula where it is exact, else
   * by so many trial draws.
   */
  public static SortedMap<String, ClassOdds> now(
      DrawSetup setup, List<Application> applications, int runs) {
    return isExact(setup) ? exact(setup, applications) : simulate(setup, applications, runs);
  }

  /**
   * Whether the formula tells all: each class drawn on its own, all of one weight and without
   * reserves.
   */
  public static boolean isExact(DrawSetup setup) {
    return setup.independent()
        && setup.weights().size() == 1
        && setup.classes().stream().allMatch(spec -> spec.reserve().isEmpty());
  }

  private static SortedMap<String, ClassOdds> exact(
      DrawSetup setup, List<Application> applications) {
    Map<String, Integer> applicants = new HashMap<>();
    applications.forEach(a -> a.wishes().forEach(wish -> applicants.merge(wish, 1, Integer::sum)));
    var odds = new TreeMap<String, ClassOdds>();
    for (ClassSpec spec : setup.classes()) {
      int n = applicants.getOrDefault(spec.id(), 0);
      double chance = n == 0 ? 0 : independent(n, spec.cap());
      odds.put(spec.id(), new ClassOdds(n, chance, newcomer(n, spec.cap())));
    }
    return odds;
  }

  /**
   * The chances at every class, by as many trial draws of these applications, for either
   * allocation. The trials' seeds depend on nothing but the draw's id and the trial's number.
   *
   * @param applications without any identity; all wishes must be classes of the setup
   * @throws IllegalArgumentException if there is no run
   */
  public static SortedMap<String, ClassOdds> simulate(
      DrawSetup setup, List<Application> applications, int runs) {
    if (runs < 1) {
      throw new IllegalArgumentException(runs + " runs");
    }
    var tally = new Tally(setup, applications);
    for (int run = 1; run <= runs; run++) {
      tally.add(run);
    }
    return tally.odds(runs);
  }
}
