package org.artsenrol.lottery.fairness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.artsenrol.lottery.Allocator;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.Luck;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.RoundOutcome;
import org.artsenrol.lottery.Tickets;

/** Counts trial draws. */
final class Tally {
  private final DrawSetup setup;
  private final List<Application> applications;
  private final int[] weights;
  private final int leastWeight;
  private final long[] admitted;
  private final double[] newcomer;

  Tally(DrawSetup setup, List<Application> applications) {
    this.setup = setup;
    this.applications = applications;
    weights = TrialLuck.weights(applications);
    leastWeight = setup.weights().get(0);
    admitted = new long[setup.classes().size()];
    newcomer = new double[setup.classes().size()];
  }

  void add(int run) {
    var luck = new TrialLuck(setup.draw(), run, weights);
    List<RoundOutcome> rounds = Allocator.allocate(setup, applications, luck).rounds();
    for (int c = 0; c < admitted.length; c++) {
      for (RoundOutcome round : rounds) {
        admitted[c] += round.admitted()[c].length;
      }
      newcomer[c] += newcomer(c, rounds, luck);
    }
  }

  /**
   * One more applicant for this class alone changes nothing for the others until she is admitted,
   * and a pool that is emptied in a pass's first round stays empty in its later ones. So in the
   * first round of each open pass she is admitted exactly when her ticket is below that of whoever
   * took the last seat: a chance that one trial tells whole, where trying her with one ticket would
   * tell only yes or no.
   */
  private double newcomer(int c, List<RoundOutcome> rounds, Luck luck) {
    Map<String, Double> bestByContext = new HashMap<>();
    for (RoundOutcome round : rounds) {
      Pass pass = setup.passes().get(round.pass());
      if (pass.group().isEmpty() && round.round() == 1 && round.pool()[c] > 0) {
        String context = Tickets.context(setup, pass, setup.classes().get(c).id());
        double bound = round.emptied(c) ? Shares.ofHead(luck.in(context).head(round.last(c))) : 1;
        bestByContext.merge(context, bound, Math::max);
      }
    }
    double misses = 1;
    for (double bound : bestByContext.values()) {
      misses *= Math.pow(1 - bound, leastWeight);
    }
    return 1 - misses;
  }

  SortedMap<String, ClassOdds> odds(int runs) {
    Map<String, Long> applicants = applicants();
    var odds = new TreeMap<String, ClassOdds>();
    for (int c = 0; c < admitted.length; c++) {
      ClassSpec spec = setup.classes().get(c);
      long n = applicants.getOrDefault(spec.id(), 0L);
      double share = n == 0 ? 0 : (double) admitted[c] / n / runs;
      odds.put(spec.id(), new ClassOdds((int) n, share, newcomer[c] / runs));
    }
    return odds;
  }

  private Map<String, Long> applicants() {
    Map<String, Long> applicants = new HashMap<>();
    for (Application application : applications) {
      application.wishes().forEach(wish -> applicants.merge(wish, 1L, Long::sum));
    }
    return applicants;
  }
}
