package org.artsenrol.enrol.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.artsenrol.enrol.kernel.ClockKind;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.Taipei;

/** Office time that stands still until a test moves it. */
public final class FixedOfficeClock implements OfficeClock {
  private volatile Instant now;

  private FixedOfficeClock(Instant now) {
    this.now = now;
  }

  /** The city's local time as {@code 2026-12-30T10:00}. */
  public static FixedOfficeClock at(String local) {
    return new FixedOfficeClock(moment(local));
  }

  public void moveTo(String local) {
    now = moment(local);
  }

  public void moveTo(Instant moment) {
    now = moment;
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(Taipei.ZONE).toInstant();
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public ClockKind kind() {
    return ClockKind.REAL;
  }
}
