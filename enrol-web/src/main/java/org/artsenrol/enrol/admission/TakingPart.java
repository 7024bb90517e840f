package org.artsenrol.enrol.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.account.Mandate;
import org.artsenrol.enrol.account.MandateKind;
import org.artsenrol.enrol.account.Mandates;
import org.artsenrol.enrol.admission.ApplicationRefused.Reason;
import org.artsenrol.enrol.catalogue.Eligibility;
import org.artsenrol.enrol.catalogue.Returning;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Actor;

/**
 * Says who may take part in a stage, whatever its kind. What it goes by is what the house itself
 * can check, never a tick in a box.
 */
@ApplicationScoped
public class TakingPart {
  @Inject HeldSeats seats;
  @Inject Mandates mandates;

  /**
   * Looks at a learner and what she asks for.
   *
   * @param actor who asks for her: a clerk sees an identity card, a parent holds a mandate
   * @throws ApplicationRefused naming the first condition that she does not meet
   */
  @Transactional
  public void check(Actor actor, Stage stage, Learner learner, List<StudyClass> wishes) {
    wishes.stream()
        .filter(wished -> !stage.seats().includes(wished.getCode()))
        .findFirst()
        .ifPresent(wished -> refuse(Reason.NOT_IN_STAGE, WishRules.title(wished)));
    Eligibility who = stage.who();
    checkAge(stage, learner);
    if (who.residents() && !actor.isStaff() && !actor.isSystem()) {
      refuse(Reason.RESIDENTS);
    }
    if (who.children()) {
      checkChild(actor, stage, learner);
    }
    checkReturning(stage, learner, wishes);
  }

  private static void checkAge(Stage stage, Learner learner) {
    int age = stage.getTerm().ageOf(learner.getBirthDate());
    if (!stage.who().admits(age)) {
      refuse(Reason.STAGE_AGE, WishRules.ages(stage.who().ageMin(), stage.who().ageMax()), age);
    }
  }

  private void checkChild(Actor actor, Stage stage, Learner learner) {
    if (stage.getTerm().ageOf(learner.getBirthDate()) >= Learner.ADULT) {
      refuse(Reason.CHILDREN, Learner.ADULT);
    }
    Optional<MandateKind> mandate =
        actor.isAccount()
            ? mandates.findGood(actor.id(), learner.getId()).map(Mandate::getKind)
            : Optional.of(MandateKind.PARENT);
    if (mandate.filter(MandateKind.PARENT::equals).isEmpty()) {
      refuse(Reason.PARENT);
    }
  }

  private void checkReturning(Stage stage, Learner learner, List<StudyClass> wishes) {
    Returning returning = stage.who().returning();
    if (returning == Returning.OF_VENUE
        && !seats.returnsTo(stage.getVenue(), stage.getTerm(), learner)) {
      refuse(Reason.RETURNING_VENUE);
    }
    if (returning == Returning.OF_COURSE) {
      wishes.stream()
          .filter(wished -> !seats.returnsTo(wished.getCourse(), stage.getTerm(), learner))
          .findFirst()
          .ifPresent(wished -> refuse(Reason.RETURNING_COURSE, WishRules.title(wished)));
    }
  }

  private static void refuse(Reason reason, Object... facts) {
    throw new ApplicationRefused(reason, facts);
  }
}
