package org.artsenrol.enrol.account;

import org.artsenrol.enrol.kernel.Happening;

/** An account may act for a learner from now on. */
public record MandateGiven(long accountId, String learnerNumber, MandateKind kind)
    implements Happening {

  @Override
  public String subject() {
    return learnerNumber;
  }
}
