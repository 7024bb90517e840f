package org.artsenrol.enrol.account;

import java.time.Instant;

/**
 * A password for a slip of paper, shown to the clerk once and kept nowhere.
 *
 * @param until the moment from which it opens nothing
 */
public record LentPassword(String password, Instant until) {

  /** Hides the password. */
  @Override
  public String toString() {
    return "LentPassword until " + until;
  }
}
