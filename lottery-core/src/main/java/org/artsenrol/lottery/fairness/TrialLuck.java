package org.artsenrol.lottery.fairness;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.random.MersenneTwister;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.Luck;
import org.artsenrol.lottery.bytes.Sha256;

/** Made-up tickets of one trial, the same in every run of the program. */
public final class TrialLuck implements Luck {
  private final String trial;
  private final int[] weights;
  private final Map<String, long[]> heads = new HashMap<>();

  /**
   * @param run the number of the trial: another number is other luck
   */
  public TrialLuck(String draw, int run, List<Application> applications) {
    this(draw, run, weights(applications));
  }

  /**
   * @param weights of everybody, by place in the list
   */
  TrialLuck(String draw, int run, int[] weights) {
    this.trial = "LC1|odds|" + draw + "|" + run + "|";
    this.weights = weights;
  }

  static int[] weights(List<Application> applications) {
    return applications.stream().mapToInt(Application::weight).toArray();
  }

  @Override
  public Of in(String context) {
    long[] tickets = heads.computeIfAbsent(context, this::tickets);
    return new Of() {
      @Override
      public long head(int applicant) {
        return tickets[applicant];
      }

      @Override
      public byte[] whole(int applicant) {
        return ByteBuffer.allocate(Long.BYTES).putLong(tickets[applicant]).array();
      }
    };
  }

  private long[] tickets(String context) {
    int[] seed = new int[Sha256.of("").length / Integer.BYTES];
    ByteBuffer.wrap(Sha256.of(trial + context)).asIntBuffer().get(seed);
    var random = new MersenneTwister(seed);
    long[] tickets = new long[weights.length];
    for (int a = 0; a < tickets.length; a++) {
      tickets[a] = smallest(random, weights[a]);
    }
    return tickets;
  }

  private static long smallest(MersenneTwister random, int weight) {
    long least = random.nextLong();
    for (int number = 2; number <= weight; number++) {
      long next = random.nextLong();
      least = Long.compareUnsigned(next, least) < 0 ? next : least;
    }
    return least;
  }
}
