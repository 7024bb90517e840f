package org.artsenrol.lottery.fairness;

import org.apache.commons.math3.stat.StatUtils;

/**
 * How a figure comes out over many draws.
 *
 * @param mean its average
 * @param low 95 of 100 draws lie from here
 * @param high to here
 */
public record Range(double mean, double low, double high) {
  private static final double TAIL = 2.5;

  /** Of at least one value. */
  public static Range of(double[] values) {
    return new Range(
        StatUtils.mean(values),
        StatUtils.percentile(values, TAIL),
        StatUtils.percentile(values, 100 - TAIL));
  }
}
