package org.artsenrol.enrol.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.artsenrol.enrol.kernel.ClockKind;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.Taipei;

/**
 * An office time of its own: it ticks while the demonstration runs, stands still while it does not,
 * can be moved forward and never goes back, not even over a crash: a minute is reserved in the
 * database before it is used.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class DemoOfficeClock implements OfficeClock {
  private static final Instant BEGINNING =
      LocalDateTime.of(2026, 6, 1, 9, 0).atZone(Taipei.ZONE).toInstant();
  private static final Duration AHEAD = Duration.ofMinutes(1);

  @Inject OfficeTimes times;

  private Instant officeStart = BEGINNING;
  private long started;
  private boolean ticking;
  private Instant reserved = Instant.MAX;

  /** Takes up where the last run may have come to. */
  synchronized void resume() {
    startFrom(times.latest().orElse(BEGINNING));
  }

  @Override
  public synchronized Instant now() {
    Instant now = ticking ? officeStart.plusNanos(System.nanoTime() - started) : officeStart;
    if (now.isAfter(reserved)) {
      reserve(now);
    }
    return now.truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public ClockKind kind() {
    return ClockKind.DEMO;
  }

  /** Moves office time forward; a moment that has passed already changes nothing. */
  public synchronized void moveTo(Instant moment) {
    if (moment.isAfter(now())) {
      startFrom(moment);
    }
  }

  private void startFrom(Instant moment) {
    officeStart = moment;
    started = System.nanoTime();
    ticking = true;
    reserve(moment);
  }

  private void reserve(Instant from) {
    reserved = from.plus(AHEAD);
    times.reserve(reserved);
  }
}
