package org.artsenrol.lottery.fairness;

/**
 * What a test saw.
 *
 * @param count how many things it looked at
 * @param observed the figure that was found
 * @param expected the same figure as honest luck gives it on average
 * @param p how often honest luck strays at least so far, 0 to 1
 */
public record Seen(int count, double observed, double expected, double p) {
  public Seen {
    // An alarm that compares with NaN would never ring.
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("a p-value of " + p);
    }
  }
}
