package org.artsenrol.enrol.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the states of everything public. A page made under an older number is never served again.
 * Frequent small changes, such as applications coming in, are gathered: the number moves at most
 * once in two seconds for them.
 */
@ApplicationScoped
public class PublicVersion {
  static final Duration GATHERED = Duration.ofSeconds(2);

  private final AtomicLong version = new AtomicLong();
  private Clock machine;
  private volatile boolean changed;
  private volatile Instant moved = Instant.EPOCH;

  protected PublicVersion() {}

  @Inject
  public PublicVersion(Clock machine) {
    this.machine = machine;
  }

  /** Something public has changed and is committed: readers see it at once. */
  public synchronized void bump() {
    changed = false;
    moved = machine.instant();
    version.incrementAndGet();
  }

  /** Something small has changed: readers see it within two seconds. */
  public void changed() {
    changed = true;
  }

  /** The present number. */
  long current() {
    if (changed && !machine.instant().isBefore(moved.plus(GATHERED))) {
      bump();
    }
    return version.get();
  }
}
