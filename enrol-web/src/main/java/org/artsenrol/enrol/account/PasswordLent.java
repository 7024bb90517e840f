package org.artsenrol.enrol.account;

import org.artsenrol.enrol.kernel.Happening;

/**
 * A clerk or the city office has handed out a password to be replaced at the next sign-in.
 *
 * @param holder her member number or user name
 */
public record PasswordLent(String holder) implements Happening {

  @Override
  public String subject() {
    return holder;
  }
}
