package org.artsenrol.enrol.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.artsenrol.enrol.account.LearnerRefused.Reason;
import org.artsenrol.enrol.account.password.InitialPassword;
import org.artsenrol.enrol.account.password.Passwords;
import org.artsenrol.enrol.account.person.Contact;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.Taipei;
import org.artsenrol.enrol.kernel.Words;

/**
 * What a clerk at any venue's counter does for a person who has shown who she is: opens her
 * account, lends a password in place of a forgotten one, or lets somebody act for her.
 */
@ApplicationScoped
public class AccountDesk {
  private static final Duration LOAN = Duration.ofDays(7);
  private static final int LONGEST_MANDATE = 2;

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Accounts accounts;
  @Inject Mandates mandates;
  @Inject Passwords passwords;
  @Inject RandomGenerator random;
  @Inject OfficeClock clock;
  @Inject Clock machine;
  @Inject Event<Happening> happenings;

  /**
   * Opens an account for a grown-up learner who has none.
   *
   * @param consents that she has signed the notice on personal data, by the clerk's word
   * @throws RegistrationRefused if she has not signed
   * @throws LearnerRefused if she has one, is a child, or the contact is taken
   */
  @Transactional
  public LentPassword open(Actor clerk, long learnerId, Contact contact, boolean consents) {
    mustServe(clerk);
    Registration.mustConsent(consents);
    String password = InitialPassword.next(random);
    String hash = passwords.hash(password);
    Learner learner = accounts.getLearnerFor(clerk, learnerId);
    refuse(!learner.isAdultOn(Taipei.day(clock.now())), Reason.UNDER_AGE);
    refuse(ownAccount(learnerId).isPresent(), Reason.HAS_ACCOUNT);
    refuse(accounts.findByContact(contact).isPresent(), Reason.CONTACT_TAKEN);
    Account account = new Account(contact, learner.getName(), Words.CHINESE, hash, clock.now());
    LentPassword loan = lend(account, password, hash);
    em.persist(account);
    em.persist(Mandate.self(account, learner, clock.now()));
    happenings.fire(new AccountOpened(account.getId(), learner.getNumber()));
    return loan;
  }

  /**
   * The account that a learner signs in to herself, for the clerk who serves her.
   *
   * @throws NotAllowed unless a clerk of some venue asks
   */
  @Transactional
  public Optional<Account> accountOf(Actor clerk, long learnerId) {
    mustServe(clerk);
    return ownAccount(learnerId);
  }

  /**
   * Lends a password in place of a forgotten one; all sessions of the account end.
   *
   * @throws LearnerRefused if the learner has no account of her own
   */
  @Transactional
  public LentPassword lendPassword(Actor clerk, long learnerId) {
    mustServe(clerk);
    String password = InitialPassword.next(random);
    String hash = passwords.hash(password);
    Learner learner = accounts.getLearnerFor(clerk, learnerId);
    Account account =
        ownAccount(learnerId).orElseThrow(() -> new LearnerRefused(Reason.NO_ACCOUNT));
    happenings.fire(new PasswordLent(learner.getNumber()));
    return lend(account, password, hash);
  }

  /**
   * Lets an account act for a learner who has asked for it.
   *
   * @throws LearnerRefused if there is no such account, it acts for her already, or the end is not
   *     within two years
   */
  @Transactional
  public void entrust(Actor clerk, Entrustment asked) {
    mustServe(clerk);
    Learner learner = accounts.getLearnerFor(clerk, asked.learnerId());
    LocalDate today = Taipei.day(clock.now());
    refuse(!asked.until().isAfter(today), Reason.UNTIL_PAST);
    refuse(asked.until().isAfter(today.plusYears(LONGEST_MANDATE)), Reason.UNTIL_FAR);
    Account helper =
        accounts
            .findByContact(asked.helper())
            .orElseThrow(() -> new LearnerRefused(Reason.CONTACT_UNKNOWN));
    refuse(mandates.findGood(helper.getId(), learner.getId()).isPresent(), Reason.ENTRUSTED);
    em.persist(Mandate.helper(helper, learner, clock.now(), asked.until()));
    happenings.fire(
        new MandateGiven(
            helper.getId(), learner.getNumber(), MandateKind.HELPER, asked.until().minusDays(1)));
  }

  private LentPassword lend(Account account, String password, String hash) {
    Instant until = machine.instant().plus(LOAN);
    account.lendPassword(hash, until);
    return new LentPassword(password, until);
  }

  private Optional<Account> ownAccount(long learnerId) {
    return mandates.goodOnesFor(learnerId).stream()
        .filter(m -> m.getKind() == MandateKind.SELF)
        .map(Mandate::getAccount)
        .findFirst();
  }

  private static void mustServe(Actor clerk) {
    if (!clerk.isVenueStaff()) {
      throw new NotAllowed(clerk.label() + " serves at no counter");
    }
  }

  private static void refuse(boolean against, Reason reason) {
    if (against) {
      throw new LearnerRefused(reason);
    }
  }
}
