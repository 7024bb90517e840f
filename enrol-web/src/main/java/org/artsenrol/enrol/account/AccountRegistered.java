package org.artsenrol.enrol.account;

import org.artsenrol.enrol.kernel.Happening;

/** Somebody has become a member. */
public record AccountRegistered(long accountId, String learnerNumber) implements Happening {

  @Override
  public String subject() {
    return learnerNumber;
  }
}
