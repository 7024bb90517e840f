package org.artsenrol.enrol.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.account.Accounts;
import org.artsenrol.enrol.account.Child;
import org.artsenrol.enrol.account.Mandate;
import org.artsenrol.enrol.account.MandateKind;
import org.artsenrol.enrol.account.Mandates;
import org.artsenrol.enrol.account.NewLearner;
import org.artsenrol.enrol.account.Registration;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.Taipei;
import org.artsenrol.enrol.site.Fields;

/** For whom an account may act: herself, her children, who has asked for it. */
@Named
@ViewScoped
public class FamilyPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Accounts accounts;
  @Inject private Mandates mandates;
  @Inject private CurrentActor current;
  @Inject private Entrance entrance;
  @Inject private Fields fields;
  @Inject private OfficeClock clock;

  private final PersonForm child = new PersonForm(false);
  private boolean guardianConsents;

  public List<Mandate> getMandates() {
    return mandates.goodOnesOf(current.get().id());
  }

  public boolean mayEnd(Mandate mandate) {
    return mandate.getKind() != MandateKind.SELF;
  }

  /** Ends acting for somebody. */
  public void end(long learnerId) {
    mandates.end(current.get(), learnerId);
    entrance.lead("/my/family");
  }

  /** Who else may act for her or her children. */
  public List<Mandate> getHelpers() {
    return mandates.helpersOf(current.get());
  }

  /** Takes back what somebody else may do. */
  public void revoke(long mandateId) {
    mandates.revoke(current.get(), mandateId);
    entrance.lead("/my/family");
  }

  /** Adds a child, if every field could be read; else everything wrong is said at once. */
  public void add() {
    Optional<NewLearner> person = child.read(fields, Taipei.day(clock.now()));
    boolean agreed = fields.check("consent", () -> Registration.mustConsent(guardianConsents));
    if (person.isPresent() && agreed) {
      accounts.addChild(current.get().id(), new Child(person.get(), true));
      entrance.lead("/my/family");
    }
  }

  public PersonForm getChild() {
    return child;
  }

  public boolean isGuardianConsents() {
    return guardianConsents;
  }

  public void setGuardianConsents(boolean guardianConsents) {
    this.guardianConsents = guardianConsents;
  }
}
