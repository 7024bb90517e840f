package org.artsenrol.enrol.account;

import java.time.LocalDate;
import org.artsenrol.enrol.account.RegistrationRefused.Reason;

/**
 * A child to be added to a parent's account.
 *
 * @param guardianConsents that the account holder is its parent or guardian and agrees
 */
public record Child(NewLearner person, boolean guardianConsents) {

  void check(LocalDate today) {
    Registration.mustConsent(guardianConsents);
    if (person.ageOn(today) >= Learner.ADULT) {
      throw new RegistrationRefused(Reason.GROWN_UP);
    }
    if (person.identity().isEmpty()) {
      throw new RegistrationRefused(Reason.IDENTITY_MISSING);
    }
  }
}
