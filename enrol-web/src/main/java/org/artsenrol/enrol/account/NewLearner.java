package org.artsenrol.enrol.account;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.artsenrol.enrol.account.person.Identity;
import org.artsenrol.enrol.account.person.PersonName;

/**
 * A person about to become a learner.
 *
 * @param identity what she has shown; empty when she will show it later
 */
public record NewLearner(String name, LocalDate birthDate, Optional<Identity> identity) {

  /**
   * @throws org.artsenrol.enrol.account.person.PersonNameRefused if the name is none
   */
  public NewLearner {
    name = PersonName.read(name);
  }

  int ageOn(LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }

  /** Hides the person, so that no log line can hold her. */
  @Override
  public String toString() {
    return "NewLearner";
  }
}
