package org.artsenrol.enrol.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.account.RegistrationRefused.Reason;
import org.artsenrol.enrol.account.password.PasswordRule;
import org.artsenrol.enrol.account.password.Passwords;
import org.artsenrol.enrol.account.person.Contact;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.NotFound;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.Taipei;

/** What citizens do with their accounts: register, sign in, add a child, act for a learner. */
@ApplicationScoped
public class Accounts {
  /** More than a family has, fewer than would buy luck with invented children. */
  private static final int MOST_CHILDREN = 6;

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject SignIns signIns;
  @Inject Passwords passwords;
  @Inject Learners learners;
  @Inject Mandates mandates;
  @Inject OfficeClock clock;
  @Inject Event<Happening> happenings;

  /**
   * Makes an account, its learner and the mandate between them: one registration for all venues.
   *
   * @throws RegistrationRefused if she is under age, has not consented, or is known already
   * @throws org.artsenrol.enrol.account.password.PasswordRefused if the password is not accepted
   */
  @Transactional
  public Account register(Registration registration) {
    Instant now = clock.now();
    registration.check(Taipei.day(now));
    // The slow hash comes before the first query, so that no connection waits for it.
    String hash = passwords.hash(registration.password());
    refuseIfKnown(registration.contact(), registration.person());
    Account account = registration.account(hash, now);
    em.persist(account);
    Learner learner = learners.create(registration.person());
    em.persist(Mandate.self(account, learner, now));
    storeOrRefuse();
    happenings.fire(new AccountRegistered(account.getId(), learner.getNumber()));
    return account;
  }

  /**
   * @throws org.artsenrol.enrol.account.person.ContactRefused if the contact has no contact's form
   * @throws SignInRefused in every other case, alike
   */
  public Account signIn(String contact, String password) {
    return signIns.signIn(Account.class, Contact.read(contact).value(), password);
  }

  /**
   * Replaces one's own password.
   *
   * @return the account, whose other sessions have ended by this
   * @throws org.artsenrol.enrol.account.password.PasswordRefused if either password is not accepted
   */
  public Account changePassword(Actor holder, PasswordChange change) {
    if (!holder.isAccount()) {
      throw new NotAllowed(holder.label() + " has no account");
    }
    Account account = get(holder.id());
    PasswordRule.CITIZEN.check(change.fresh(), List.of(account.getContact(), account.getName()));
    return signIns.change(Account.class, account.getContact(), change);
  }

  /**
   * Adds a child to the holder's account, with a mandate until it comes of age.
   *
   * @throws RegistrationRefused if it is grown up or known already, consent is missing, or there
   *     are six already
   */
  @Transactional
  public Learner addChild(long accountId, Child child) {
    Instant now = clock.now();
    child.check(Taipei.day(now));
    Account account = get(accountId);
    if (childrenOf(accountId) >= MOST_CHILDREN) {
      throw new RegistrationRefused(Reason.TOO_MANY, MOST_CHILDREN);
    }
    if (learners.findByIdentity(child.person()).isPresent()) {
      throw new RegistrationRefused(Reason.KNOWN);
    }
    Learner learner = learners.create(child.person());
    em.persist(Mandate.parent(account, learner, now));
    storeOrRefuse();
    happenings.fire(new ChildAdded(accountId, learner.getNumber()));
    return learner;
  }

  private long childrenOf(long accountId) {
    return mandates.goodOnesOf(accountId).stream()
        .filter(m -> m.getKind() == MandateKind.PARENT)
        .count();
  }

  /** The learners for whom an account may act today, herself first. */
  @Transactional
  public List<Learner> learnersOf(long accountId) {
    return mandates.goodOnesOf(accountId).stream().map(Mandate::getLearner).toList();
  }

  /** The accounts that may act for a learner today, and are told what concerns her. */
  @Transactional
  public List<Account> holdersFor(long learnerId) {
    return mandates.goodOnesFor(learnerId).stream().map(Mandate::getAccount).toList();
  }

  /**
   * A learner, for somebody who may act for her or look after her.
   *
   * @throws NotAllowed without a good mandate, unless she is staff of a venue or the city office
   */
  @Transactional
  public Learner getLearnerFor(Actor actor, long learnerId) {
    if (actor.isVenueStaff() || actor.isCityOffice()) {
      return Optional.ofNullable(em.find(Learner.class, learnerId))
          .orElseThrow(() -> new NotFound("learner", learnerId));
    }
    return Optional.of(actor)
        .filter(Actor::isAccount)
        .flatMap(a -> mandates.findGood(a.id(), learnerId))
        .map(Mandate::getLearner)
        .orElseThrow(() -> new NotAllowed(actor.label() + " does not act for this learner"));
  }

  /**
   * @throws NotFound if there is no such account
   */
  @Transactional
  public Account get(long accountId) {
    return find(accountId).orElseThrow(() -> new NotFound("account", accountId));
  }

  @Transactional
  public Optional<Account> find(long accountId) {
    return Optional.ofNullable(em.find(Account.class, accountId));
  }

  private void refuseIfKnown(Contact contact, NewLearner person) {
    if (findByContact(contact).isPresent() || learners.findByIdentity(person).isPresent()) {
      throw new RegistrationRefused(Reason.KNOWN);
    }
  }

  Optional<Account> findByContact(Contact contact) {
    return em.createNamedQuery("Account.signsIn", Account.class)
        .setParameter("name", contact.value())
        .getResultStream()
        .findFirst();
  }

  /** Of two who register the same person at the same moment, the database admits one. */
  private void storeOrRefuse() {
    try {
      em.flush();
    } catch (PersistenceException taken) {
      throw new RegistrationRefused(Reason.KNOWN);
    }
  }
}
