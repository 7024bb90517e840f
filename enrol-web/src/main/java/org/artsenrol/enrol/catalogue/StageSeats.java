package org.artsenrol.enrol.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many seats of each class a stage may give, and what counts against a learner's limit. The
 * seats of a stage are not the class's quota: what another stage has given is gone.
 *
 * @param percent of each class's quota, rounded up
 * @param byClass seats of the classes for which it is another number, by the class's number; 0 when
 *     the class has no part in the stage
 */
public record StageSeats(int percent, SortedMap<String, Integer> byClass, LimitScope scope)
    implements Form {
  private static final int ALL = 100;
  private static final int LARGEST_CLASS = 999;
  private static final int LONGEST = 4000;

  /** Every seat that is free, and a limit per venue and term. */
  public static final StageSeats USUAL =
      new StageSeats(ALL, Collections.emptySortedMap(), LimitScope.VENUE_TERM);

  public StageSeats {
    byClass = Collections.unmodifiableSortedMap(new TreeMap<>(byClass));
  }

  /** So much of every class. */
  public static StageSeats share(int percent) {
    return new StageSeats(percent, Collections.emptySortedMap(), LimitScope.VENUE_TERM);
  }

  /** Reads what {@link #classSeats} wrote. */
  static SortedMap<String, Integer> classSeats(String written) {
    SortedMap<String, Integer> seats = new TreeMap<>();
    for (String pair : written.isEmpty() ? new String[0] : written.split(";")) {
      seats.put(pair.split(":")[0], Integer.valueOf(pair.split(":")[1]));
    }
    return seats;
  }

  /**
   * Seats of a class that the stage may give, from all of them on.
   *
   * @param code the class's number
   */
  public int of(String code, int quota) {
    int share = byClass.getOrDefault(code, (quota * percent + ALL - 1) / ALL);
    return Math.min(quota, share);
  }

  /** Whether a class can be had in the stage. */
  public boolean includes(String code) {
    return byClass.getOrDefault(code, 1) > 0;
  }

  List<Flaw> flaws() {
    Flaws flaws =
        new Flaws().between("seat_percent", percent, 1, ALL).required("limit_scope", scope);
    byClass.forEach((code, seats) -> flaws.between("class_seats", seats, 0, LARGEST_CLASS));
    int length = classSeats().length();
    return flaws
        .unless(
            length <= LONGEST, () -> Flaw.of("class_seats", Flaw.Reason.TOO_LONG, length, LONGEST))
        .found();
  }

  /** The exceptions in one line, e.g. {@code 001:10;014:0}. */
  String classSeats() {
    return byClass.entrySet().stream()
        .map(c -> c.getKey() + ":" + c.getValue())
        .collect(Collectors.joining(";"));
  }

  @Override
  public Map<String, String> columns() {
    return new Columns()
        .with("seat_percent", percent)
        .with("class_seats", classSeats())
        .with("limit_scope", scope)
        .asMap();
  }
}
