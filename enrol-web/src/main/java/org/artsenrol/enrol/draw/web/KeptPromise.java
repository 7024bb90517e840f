package org.artsenrol.enrol.draw.web;

import java.time.Duration;
import java.time.Instant;
import org.artsenrol.opendata.compiled.PromisedStep;

/** One promise of a stage on the page of punctuality, and how it was kept. */
public final class KeptPromise {
  private static final int MINUTES_TOLD = 120;
  private static final int HOURS_TOLD = 48;

  private final PromisedStep step;
  private final Instant now;

  KeptPromise(PromisedStep step, Instant now) {
    this.step = step;
    this.now = now;
  }

  public PromisedStep.Step getStep() {
    return step.step();
  }

  public Instant getPromised() {
    return step.promised();
  }

  /** Null as long as it is not kept. */
  public Instant getActual() {
    return step.actual().orElse(null);
  }

  public boolean isKept() {
    return step.actual().isPresent();
  }

  public boolean isInTime() {
    return step.isInTime();
  }

  /** Whether its time has passed and it is not kept. */
  public boolean isOverdue() {
    return !isKept() && now.isAfter(step.promised().plus(Duration.ofMinutes(1)));
  }

  /** How late it was kept; 0 when it was in time. */
  public long getMinutesLate() {
    return step.minutesLate().orElse(0L);
  }

  /** The unit in which a delay is told: minutes, then hours, then days. */
  public static String unit(long minutes) {
    if (minutes < MINUTES_TOLD) {
      return "minutes";
    }
    return Duration.ofMinutes(minutes).toHours() < HOURS_TOLD ? "hours" : "days";
  }

  /** A delay in that unit, begun ones not counted. */
  public static long amount(long minutes) {
    Duration delay = Duration.ofMinutes(minutes);
    return switch (unit(minutes)) {
      case "minutes" -> minutes;
      case "hours" -> delay.toHours();
      default -> delay.toDays();
    };
  }
}
