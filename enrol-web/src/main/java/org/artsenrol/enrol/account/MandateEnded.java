package org.artsenrol.enrol.account;

import org.artsenrol.enrol.kernel.Happening;

/** An account no longer acts for a learner. */
public record MandateEnded(long accountId, String learnerNumber) implements Happening {

  @Override
  public String subject() {
    return learnerNumber;
  }
}
