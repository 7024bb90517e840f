package org.artsenrol.lottery;

import java.util.Arrays;

/**
 * What one round gave, in numbers.
 *
 * @param pass index of the pass
 * @param round counted from 1 within the pass
 * @param pool per class the seats when the round began
 * @param admitted per class the applicants, in the round's order
 */
public record RoundOutcome(int pass, int round, int[] pool, int[][] admitted) {

  /** Whether the class began the round with seats and ended it without. */
  public boolean emptied(int c) {
    return pool[c] > 0 && admitted[c].length == pool[c];
  }

  /** The last one admitted to a class that was emptied. */
  public int last(int c) {
    return admitted[c][admitted[c].length - 1];
  }

  static final class Filling {
    private final int[] pool;
    private final int[][] admitted;
    private final int[] count;

    Filling(int[] pool) {
      this.pool = pool.clone();
      admitted = new int[pool.length][0];
      count = new int[pool.length];
    }

    void admit(int a, int c) {
      if (count[c] == admitted[c].length) {
        admitted[c] = Arrays.copyOf(admitted[c], Math.min(pool[c], 2 * count[c] + 4));
      }
      admitted[c][count[c]++] = a;
    }

    RoundOutcome done(int pass, int round) {
      for (int c = 0; c < admitted.length; c++) {
        admitted[c] = Arrays.copyOf(admitted[c], count[c]);
      }
      return new RoundOutcome(pass, round, pool, admitted);
    }
  }
}
