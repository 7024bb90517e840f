package org.artsenrol.lottery;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Why somebody was admitted to a class or which number on its waitlist she is, as facts without
 * sentences.
 */
public sealed interface Explanation {

  /**
   * She holds the class.
   *
   * @param ticket hers in that round, complemented when worst luck went first
   * @param rank her place among those who came up in that round (for independent classes: for that
   *     class), from 1
   * @param cameUp how many came up
   */
  record Admitted(Pass pass, int round, boolean worstLuckFirst, Ticket ticket, int rank, int cameUp)
      implements Explanation {}

  /**
   * She waits for it.
   *
   * @param number her place on the waitlist, from 1
   * @param length how many wait
   * @param holds how many classes of this draw she holds; in rounds, those with fewer wait before
   *     her
   */
  record Waiting(int number, int length, int holds, Ticket ticket) implements Explanation {}

  /** She did not ask for the class, or is not in the list. */
  record NotAsked() implements Explanation {}

  /**
   * A ticket that anyone can recompute.
   *
   * @param number which of her tickets was the smallest, 1 to her weight
   * @param hex before any complement
   */
  record Ticket(String context, String code, int number, String hex) {}

  /** Explains a result. Its seed stands in it, so the entropy need not be at hand. */
  static Explanation of(Manifest manifest, EntryList list, DrawResult result, Asked asked) {
    return new Explainer(manifest, list, result).explain(asked);
  }

  /** Whose luck with which class. */
  record Asked(String code, String classId) {}

  /** The shell lines that compute every ticket this one was chosen from; the smallest counts. */
  static List<String> opensslLines(DrawResult result, Ticket ticket, int weight) {
    return IntStream.rangeClosed(1, weight)
        .mapToObj(
            number ->
                Tickets.opensslLine(
                    result.seed(), result.draw(), ticket.context(), ticket.code(), number))
        .toList();
  }
}
