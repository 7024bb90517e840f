package org.artsenrol.enrol.account;

import org.artsenrol.enrol.kernel.Happening;

/** A clerk has opened an account for a learner known at the counter. */
public record AccountOpened(long accountId, String learnerNumber) implements Happening {

  @Override
  public String subject() {
    return learnerNumber;
  }
}
