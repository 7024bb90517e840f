package org.artsenrol.opendata.compiled;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One promise of a stage that draws, and when it was kept.
 *
 * @param stage public id, also the draw's
 * @param actual when the record that keeps it was made; empty as long as there is none
 */
public record PromisedStep(
    String stage,
    String venue,
    String term,
    Step step,
    Instant promised,
    Optional<Instant> actual) {

  /** What is promised of a stage, in the order of its life. */
  public enum Step {
    /** Rules are public before applications open. */
    RULES,
    /** The list is closed when applications end. */
    CLOSE,
    /** The list is frozen as long before the draw as the rules give for objections. */
    FREEZE,
    /** The result is public as soon as the random value is. */
    DRAW
  }

  /** Whole minutes behind the promise; 0 when it was kept in time; empty before it is kept. */
  public Optional<Long> minutesLate() {
    return actual.map(at -> Math.max(0, Duration.between(promised, at).toMinutes()));
  }

  /** Whether it was kept within the minute that is promised for work by the clock. */
  public boolean isInTime() {
    return minutesLate().filter(minutes -> minutes <= 1).isPresent();
  }
}
