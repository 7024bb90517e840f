package org.artsenrol.enrol.admission;

import static org.artsenrol.enrol.admission.ApplicationRefused.Reason.AGE;
import static org.artsenrol.enrol.admission.ApplicationRefused.Reason.ALREADY;
import static org.artsenrol.enrol.admission.ApplicationRefused.Reason.CALLED_OFF;
import static org.artsenrol.enrol.admission.ApplicationRefused.Reason.CLASH;
import static org.artsenrol.enrol.admission.ApplicationRefused.Reason.CLASH_OWN;
import static org.artsenrol.enrol.admission.ApplicationRefused.Reason.CLASH_WISH;
import static org.artsenrol.enrol.admission.ApplicationRefused.Reason.EMPTY;
import static org.artsenrol.enrol.admission.ApplicationRefused.Reason.LIMIT;
import static org.artsenrol.enrol.admission.ApplicationRefused.Reason.TOO_MANY;
import static org.artsenrol.enrol.admission.ApplicationRefused.Reason.WRONG_VENUE;

import java.util.List;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.catalogue.Allocation;
import org.artsenrol.enrol.catalogue.Meeting;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Roc;
import org.artsenrol.enrol.kernel.Spoken;
import org.artsenrol.enrol.kernel.Words;

/**
 * What a learner may wish for in a stage. Each rule refuses in words that name the class, the other
 * class and the hour, so that she can put it right at once.
 */
final class WishRules {
  /** Nobody ranks more with care; the protocol itself would take 200. */
  static final int MOST_RANKED = 10;

  private final Stage stage;
  private final Learner learner;
  private final Standing standing;

  WishRules(Stage stage, Learner learner, Standing standing) {
    this.stage = stage;
    this.learner = learner;
    this.standing = standing;
  }

  /**
   * Looks at all wishes.
   *
   * @throws ApplicationRefused naming the first that cannot stand
   */
  void check(List<StudyClass> wishes) {
    if (wishes.isEmpty()) {
      throw new ApplicationRefused(EMPTY);
    }
    wishes.forEach(this::checkClass);
    checkNumber(wishes.size());
    wishes.forEach(this::checkTimes);
    if (isIndependent()) {
      checkAmongThemselves(wishes);
    }
  }

  private void checkClass(StudyClass wished) {
    boolean here =
        wished.getVenue().equals(stage.getVenue()) && wished.getTerm().equals(stage.getTerm());
    if (!here) {
      throw new ApplicationRefused(WRONG_VENUE, title(wished));
    }
    if (wished.isCalledOff()) {
      throw new ApplicationRefused(CALLED_OFF, title(wished));
    }
    if (standing.holds(wished)) {
      throw new ApplicationRefused(ALREADY, title(wished));
    }
    checkAge(wished);
  }

  private void checkAge(StudyClass wished) {
    if (!wished.admits(learner.getBirthDate())) {
      int age = stage.getTerm().ageOf(learner.getBirthDate());
      throw new ApplicationRefused(
          AGE, title(wished), ages(wished.getAgeMin(), wished.getAgeMax()), age);
    }
  }

  /** Bounds of age in words; null where there is none. */
  static Spoken ages(Integer from, Integer to) {
    String kind = to == null ? "from" : from == null ? "to" : "between";
    return locale -> Words.say(locale, "application.ages-" + kind, from, to);
  }

  private void checkNumber(int wishes) {
    int left = standing.left(stage);
    if (left == 0 || (isIndependent() && wishes > left)) {
      throw new ApplicationRefused(LIMIT, stage.getWinLimit(), left, wishes, scope());
    }
    if (wishes > MOST_RANKED) {
      throw new ApplicationRefused(TOO_MANY, MOST_RANKED, wishes);
    }
  }

  private void checkTimes(StudyClass wished) {
    standing.heldAtTheSameTimeAs(wished).ifPresent(other -> refuse(CLASH, wished, other));
    standing.wishedAtTheSameTimeAs(wished).ifPresent(other -> refuse(CLASH_WISH, wished, other));
  }

  /** Where classes are drawn on their own, she might win both. */
  private static void checkAmongThemselves(List<StudyClass> wishes) {
    for (int i = 0; i < wishes.size(); i++) {
      for (StudyClass later : wishes.subList(i + 1, wishes.size())) {
        if (wishes.get(i).clashesWith(later)) {
          refuse(CLASH_OWN, wishes.get(i), later);
        }
      }
    }
  }

  private Spoken scope() {
    return locale -> Words.say(locale, "LimitScope." + stage.seats().scope());
  }

  private boolean isIndependent() {
    return stage.getAllocation() == Allocation.INDEPENDENT;
  }

  private static void refuse(
      ApplicationRefused.Reason reason, StudyClass wished, StudyClass other) {
    throw new ApplicationRefused(
        reason, title(wished), title(other), venue(other), firstClash(wished, other));
  }

  static Spoken title(StudyClass named) {
    return named.getCourse().getTitle()::in;
  }

  private static Spoken venue(StudyClass named) {
    return named.getVenue().getName()::in;
  }

  private static Spoken firstClash(StudyClass wished, StudyClass other) {
    Meeting meeting =
        wished.getMeetings().stream()
            .filter(m -> other.getMeetings().stream().anyMatch(m::overlaps))
            .findFirst()
            .orElseThrow();
    return locale -> Roc.dateTime(meeting.getStartsAt(), locale);
  }
}
