package org.artsenrol.enrol.account;

import org.artsenrol.enrol.account.password.PasswordRefused;

/** The present password, given again, and the one that is to follow it. */
public record PasswordChange(String present, String fresh) {

  /**
   * @throws PasswordRefused if both are the same; two empty ones are refused as too short later
   */
  public PasswordChange {
    if (!fresh.isEmpty() && present.equals(fresh)) {
      throw new PasswordRefused(PasswordRefused.Reason.SAME);
    }
  }

  /** Hides both. */
  @Override
  public String toString() {
    return "PasswordChange";
  }
}
