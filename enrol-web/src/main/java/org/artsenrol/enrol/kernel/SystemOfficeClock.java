package org.artsenrol.enrol.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Office time as the machine's clock tells it: the only clock a production system has. */
@ApplicationScoped
public class SystemOfficeClock implements OfficeClock {
  private final Clock clock = Clock.systemUTC();

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public ClockKind kind() {
    return ClockKind.REAL;
  }
}
