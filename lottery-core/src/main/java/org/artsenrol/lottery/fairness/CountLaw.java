package org.artsenrol.lottery.fairness;

import java.util.Arrays;
import org.apache.commons.math3.distribution.IntegerDistribution;

/**
 * The law of a sum of independent counts, built up one count at a time by exact convolution. Tails
 * too thin to matter are cut, so that the sum over ten thousand classes stays affordable.
 */
final class CountLaw {
  private static final double NEGLIGIBLE = 1e-30;

  private double[] chances = {1};
  private int least;
  private double mean;

  /** Adds one more count of this law, independent of those before. */
  void add(IntegerDistribution law) {
    int from = law.getSupportLowerBound();
    int to = law.getSupportUpperBound();
    double[] sum = new double[chances.length + to - from];
    for (int count = from; count <= to; count++) {
      double chance = law.probability(count);
      for (int i = 0; i < chances.length; i++) {
        sum[i + count - from] += chance * chances[i];
      }
    }
    least += from;
    mean += law.getNumericalMean();
    trim(sum);
  }

  private void trim(double[] sum) {
    int from = 0;
    int to = sum.length;
    while (sum[from] < NEGLIGIBLE && from < to - 1) {
      from++;
    }
    while (sum[to - 1] < NEGLIGIBLE && to - 1 > from) {
      to--;
    }
    least += from;
    chances = Arrays.copyOfRange(sum, from, to);
  }

  double mean() {
    return mean;
  }

  /** Whether more than one sum is possible. */
  boolean isOpen() {
    return chances.length > 1;
  }

  /** Twice the smaller tail from the observed sum on, at most 1. */
  double twoSided(int observed) {
    double upTo = 0;
    double from = 0;
    for (int i = 0; i < chances.length; i++) {
      upTo += least + i <= observed ? chances[i] : 0;
      from += least + i >= observed ? chances[i] : 0;
    }
    return Math.min(1, 2 * Math.min(upTo, from));
  }
}
