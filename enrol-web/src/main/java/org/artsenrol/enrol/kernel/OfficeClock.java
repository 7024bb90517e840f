package org.artsenrol.enrol.kernel;

import java.time.Instant;

/**
 * The time by which stages open, close and draw, and deadlines pass. Sessions, leases, retries and
 * signatures use machine time instead.
 */
public interface OfficeClock {

  /** The office's present moment. */
  Instant now();

  /** Whose time it is. */
  ClockKind kind();
}
