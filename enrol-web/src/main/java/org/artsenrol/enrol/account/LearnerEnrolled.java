package org.artsenrol.enrol.account;

import org.artsenrol.enrol.kernel.Happening;

/** A person has become a learner without an account, at a counter or by a list. */
public record LearnerEnrolled(String learnerNumber) implements Happening {

  @Override
  public String subject() {
    return learnerNumber;
  }
}
