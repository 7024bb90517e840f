package org.artsenrol.enrol.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StageForm;

/**
 * A venue's plan for a term as it stands.
 *
 * @param stages by their number
 * @param begun the numbers of stages whose rules are public or that have opened
 */
public record StagePlan(List<StageForm> stages, Set<Integer> begun) {

  static StagePlan of(List<Stage> stages, Instant now) {
    return new StagePlan(
        stages.stream().map(Stage::form).toList(),
        stages.stream()
            .filter(s -> s.hasPublishedRules() || !now.isBefore(s.getOpensAt()))
            .map(Stage::getNumber)
            .collect(Collectors.toSet()));
  }

  /** Whether people go by it already, so that it changes only by a public revision. */
  public boolean isPublic() {
    return !begun.isEmpty();
  }

  /** Every value under the stage's number and the column's name, e.g. {@code 1.closes_at}. */
  public Map<String, String> columns() {
    Map<String, String> all = new TreeMap<>();
    stages.forEach(
        s -> s.columns().forEach((column, value) -> all.put(s.number() + "." + column, value)));
    return all;
  }
}
