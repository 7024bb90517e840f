package org.artsenrol.enrol.account;

import org.artsenrol.enrol.kernel.Happening;

/** A clerk has handed out a password to be replaced at the next sign-in. */
public record PasswordLent(String learnerNumber) implements Happening {

  @Override
  public String subject() {
    return learnerNumber;
  }
}
