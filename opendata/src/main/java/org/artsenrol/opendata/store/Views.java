package org.artsenrol.opendata.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the newest {@link PublicView} in memory. The database is asked at most once a second, by
 * one reader for all, and read again only when something was published.
 */
@ApplicationScoped
public class Views {
  private static final Duration TRUSTED_FOR = Duration.ofSeconds(1);

  @PersistenceContext(unitName = "main")
  private EntityManager em;

  @Inject private Clock clock;

  private final ReentrantLock asking = new ReentrantLock();
  private volatile PublicView view;
  private volatile Instant trustedUntil = Instant.MIN;

  protected Views() {}

  /**
   * @param clock the machine's
   */
  public Views(EntityManager em, Clock clock) {
    this.em = em;
    this.clock = clock;
  }

  /** What is public, at most a second old. */
  public PublicView newest() {
    if (view != null && (clock.instant().isBefore(trustedUntil) || asking.isLocked())) {
      return view;
    }
    asking.lock();
    try {
      refresh();
      return view;
    } finally {
      asking.unlock();
    }
  }

  private void refresh() {
    Instant now = clock.instant();
    if (view != null && now.isBefore(trustedUntil)) {
      return;
    }
    var reading = new ViewReading(em);
    Version newest = reading.version();
    if (view == null || !view.version().equals(newest)) {
      view = reading.view(newest);
    }
    trustedUntil = now.plus(TRUSTED_FOR);
  }
}
