package org.artsenrol.enrol.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many may come.
 *
 * @param quota seats in the class
 * @param minimum admitted learners below which it is not held
 * @param reserves seats drawn for a group by itself, out of the quota
 */
public record Places(int quota, int minimum, SortedMap<String, Integer> reserves) implements Form {
  private static final int LARGEST_CLASS = 999;

  public Places {
    reserves = Collections.unmodifiableSortedMap(new TreeMap<>(reserves));
  }

  /**
   * @param groups the groups that the term's lottery at this venue knows
   */
  List<Flaw> flaws(Collection<String> groups) {
    int kept = reserves.values().stream().mapToInt(Integer::intValue).sum();
    Flaws flaws =
        new Flaws()
            .between("quota", quota, 1, LARGEST_CLASS)
            .between("minimum", minimum, 0, LARGEST_CLASS)
            .unless(
                minimum <= quota,
                () -> Flaw.of("minimum", Flaw.Reason.MINIMUM_OVER_QUOTA, minimum, quota))
            .unless(
                kept <= quota,
                () -> Flaw.of("reserve", Flaw.Reason.RESERVES_OVER_QUOTA, reserve(), quota));
    reserves.forEach(
        (group, seats) ->
            flaws
                .between("reserve", seats, 1, LARGEST_CLASS)
                .unless(
                    groups.contains(group),
                    () ->
                        Flaw.of(
                            "reserve",
                            Flaw.Reason.GROUP_NOT_IN_STAGE,
                            group,
                            String.join(", ", groups))));
    return flaws.found();
  }

  private String reserve() {
    return reserves.entrySet().stream()
        .map(r -> r.getKey() + ":" + r.getValue())
        .collect(Collectors.joining(";"));
  }

  @Override
  public Map<String, String> columns() {
    return new Columns()
        .with("quota", quota)
        .with("minimum", minimum)
        .with("reserve", reserve())
        .asMap();
  }
}
