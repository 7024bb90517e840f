package org.artsenrol.enrol.admission;

import java.util.Set;
import java.util.TreeSet;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.Term;

/**
 * Which of a stage's groups a learner belongs to: computed from what the house knows of her, never
 * taken on her word, since a group has seats of its own.
 */
final class Groups {
  /** 65 years or more on the term's first day. */
  static final String SENIOR = "SENIOR";

  /** Held a seat at the same venue in an earlier term. */
  static final String RETURNING = "RETURNING";

  private static final int SENIOR_AGE = 65;

  private Groups() {}

  static Set<String> of(Stage stage, Learner learner, HeldSeats seats) {
    var groups = new TreeSet<String>();
    if (stage.getLearnerGroups().contains(SENIOR) && isSenior(learner, stage.getTerm())) {
      groups.add(SENIOR);
    }
    if (stage.getLearnerGroups().contains(RETURNING)
        && seats.returnsTo(stage.getVenue(), stage.getTerm(), learner)) {
      groups.add(RETURNING);
    }
    return groups;
  }

  private static boolean isSenior(Learner learner, Term term) {
    return term.ageOf(learner.getBirthDate()) >= SENIOR_AGE;
  }
}
