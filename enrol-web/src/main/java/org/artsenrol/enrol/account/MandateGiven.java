package org.artsenrol.enrol.account;

import java.time.LocalDate;
import org.artsenrol.enrol.kernel.Happening;

/**
 * An account may act for a learner from now on.
 *
 * @param lastDay the last day on which it may
 */
public record MandateGiven(
    long accountId, String learnerNumber, MandateKind kind, LocalDate lastDay)
    implements Happening {

  @Override
  public String subject() {
    return learnerNumber;
  }
}
