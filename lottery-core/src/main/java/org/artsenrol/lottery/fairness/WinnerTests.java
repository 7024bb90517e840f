package org.artsenrol.lottery.fairness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.commons.math3.distribution.IntegerDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.artsenrol.lottery.Entry;

/** The tests that look at who won, over all {@link Contests} of a draw. */
final class WinnerTests {
  /** Below so many winners a rank sum is not yet normal enough for a thin tail. */
  private static final int LEAST_WINNERS = 30;

  private WinnerTests() {}

  /**
   * Whether a group won as many of its contests as its numbers let one expect. Each contest follows
   * the hypergeometric law exactly; their sum is taken as of independent ones.
   */
  static Optional<Seen> group(List<Contest> contests, String group) {
    return counted(
        contests,
        entry -> entry.application().groups().contains(group),
        (contest, here) ->
            new HypergeometricDistribution(
                null, contest.candidates().size(), here, contest.winners().size()));
  }

  /** Whether those who won something before win again as often as the others in their contests. */
  static Optional<Seen> again(List<Contest> contests, Set<String> earlierWinners) {
    return counted(
        contests,
        entry -> earlierWinners.contains(entry.code()),
        (contest, here) ->
            new BinomialDistribution(
                null, here, (double) contest.winners().size() / contest.candidates().size()));
  }

  /** Over the contests in which not everybody is of the kind, and not nobody. */
  private static Optional<Seen> counted(
      List<Contest> contests,
      Predicate<Entry> kind,
      BiFunction<Contest, Integer, IntegerDistribution> lawOf) {
    var law = new CountLaw();
    int count = 0;
    int won = 0;
    for (Contest contest : contests) {
      int here = contest.count(kind);
      if (here > 0 && here < contest.candidates().size()) {
        law.add(lawOf.apply(contest, here));
        count += here;
        won += contest.count(kind.and(contest::won));
      }
    }
    return law.isOpen()
        ? Optional.of(new Seen(count, won, law.mean(), law.twoSided(won)))
        : Optional.empty();
  }

  /**
   * Whether winners came earlier than losers: the rank sums of Wilcoxon over all contests, against
   * the normal law. The figure is the average place of a winner among the candidates of her
   * contest, 0 for the earliest and 1 for the last.
   */
  static Optional<Seen> early(List<Contest> contests, Map<String, Integer> arrivals) {
    double strayed = 0;
    double variance = 0;
    double places = 0;
    int winners = 0;
    for (Contest contest : contests) {
      RankSum sum = RankSum.of(contest, arrivals);
      strayed += sum.ranks() - sum.expected();
      variance += sum.variance();
      places += sum.winners() == 0 ? 0 : (sum.ranks() - sum.winners() / 2.0) / sum.candidates();
      winners += sum.winners();
    }
    if (winners < LEAST_WINNERS || variance == 0) {
      return Optional.empty();
    }
    double z = Math.abs(strayed) / Math.sqrt(variance);
    double p = 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-z);
    return Optional.of(new Seen(winners, places / winners, 0.5, p));
  }

  /** The places of a contest's winners in the order of arrival, as far as arrivals are known. */
  private record RankSum(int candidates, int winners, double ranks) {
    static RankSum of(Contest contest, Map<String, Integer> arrivals) {
      List<Entry> known =
          contest.candidates().stream().filter(e -> arrivals.containsKey(e.code())).toList();
      double[] ranks = new double[0];
      if (!known.isEmpty()) {
        ranks =
            new NaturalRanking()
                .rank(known.stream().mapToDouble(e -> arrivals.get(e.code())).toArray());
      }
      double sum = 0;
      int winners = 0;
      for (int i = 0; i < ranks.length; i++) {
        if (contest.won(known.get(i))) {
          winners++;
          sum += ranks[i];
        }
      }
      return new RankSum(ranks.length, winners, sum);
    }

    double expected() {
      return winners * (candidates + 1) / 2.0;
    }

    double variance() {
      return (double) winners * (candidates - winners) * (candidates + 1) / 12;
    }
  }
}
