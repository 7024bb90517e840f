package org.artsenrol.enrol.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.artsenrol.enrol.account.RegistrationRefused.Reason;
import org.artsenrol.enrol.account.password.PasswordRule;
import org.artsenrol.enrol.account.person.Contact;

/**
 * What somebody fills in to become a member at all venues at once.
 *
 * @param person herself
 * @param consents to the notice on personal data
 * @param locale the language in which she wants to be written to
 */
public record Registration(
    Contact contact, String password, NewLearner person, boolean consents, Locale locale) {

  /**
   * @throws RegistrationRefused if somebody has not consented
   */
  public static void mustConsent(boolean consents) {
    if (!consents) {
      throw new RegistrationRefused(Reason.CONSENT);
    }
  }

  void check(LocalDate today) {
    mustConsent(consents);
    if (person.ageOn(today) < Learner.ADULT) {
      throw new RegistrationRefused(Reason.UNDER_AGE);
    }
    if (person.identity().isEmpty()) {
      throw new RegistrationRefused(Reason.IDENTITY_MISSING);
    }
    PasswordRule.CITIZEN.check(password, List.of(contact.value(), person.name()));
  }

  Account account(String passwordHash, Instant now) {
    return new Account(contact, person.name(), locale, passwordHash, now);
  }

  /** Hides the password. */
  @Override
  public String toString() {
    return "Registration";
  }
}
