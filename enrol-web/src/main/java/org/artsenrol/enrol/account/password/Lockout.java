package org.artsenrol.enrol.account.password;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * The count of wrong passwords of one sign-in. Every try is counted before its password is looked
 * at, so that tries made at the same moment cannot slip past; the right password sets the count
 * back.
 */
@Embeddable
public class Lockout {

  /** Wrong passwords in a row before the door closes. */
  public static final int TRIES = 5;

  /** How long it stays closed. */
  public static final Duration LENGTH = Duration.ofMinutes(15);

  @Column(name = "failed_sign_ins")
  private int failedSignIns;

  @Column(name = "locked_until")
  private Instant lockedUntil;

  /**
   * Counts one try.
   *
   * @return whether its password may be looked at; false while the door is closed
   */
  public boolean tryAt(Instant now) {
    if (isClosed(now)) {
      return false;
    }
    failedSignIns = lockedUntil == null ? failedSignIns + 1 : 1;
    lockedUntil = failedSignIns >= TRIES ? now.plus(LENGTH) : null;
    return true;
  }

  /** Forgets all tries. */
  public void clear() {
    failedSignIns = 0;
    lockedUntil = null;
  }

  private boolean isClosed(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }
}
