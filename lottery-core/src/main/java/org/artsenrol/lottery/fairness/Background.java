package org.artsenrol.lottery.fairness;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What no public file tells, as far as the auditor has it. Codes are unlike in every draw, so one
 * map and one list serve all draws.
 *
 * @param arrivals place in the order of application, by code
 * @param learners for each learner the codes she had in different draws; only the office can link
 *     them
 */
public record Background(Map<String, Integer> arrivals, List<Set<String>> learners) {
  public Background {
    arrivals = Map.copyOf(arrivals);
    learners = List.copyOf(learners);
  }

  /** Nothing but the public files. */
  public static Background none() {
    return new Background(Map.of(), List.of());
  }
}
