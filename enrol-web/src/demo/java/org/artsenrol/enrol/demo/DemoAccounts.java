package org.artsenrol.enrol.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.artsenrol.enrol.account.Account;
import org.artsenrol.enrol.account.Accounts;
import org.artsenrol.enrol.account.Child;
import org.artsenrol.enrol.account.NewLearner;
import org.artsenrol.enrol.account.NewStaff;
import org.artsenrol.enrol.account.PasswordChange;
import org.artsenrol.enrol.account.Registration;
import org.artsenrol.enrol.account.Staff;
import org.artsenrol.enrol.account.StaffDesk;
import org.artsenrol.enrol.account.person.Contact;
import org.artsenrol.enrol.account.person.Identity;
import org.artsenrol.enrol.account.person.IdentityType;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Grant;
import org.artsenrol.enrol.kernel.Role;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.kernel.Words;

/**
 * The few accounts of the demonstration that can sign in. Their passwords are no secret: the
 * sign-in pages of the demonstration show them, labelled as what they are.
 */
@Named
@ApplicationScoped
public class DemoAccounts {
  /** The password of every demonstration account. */
  private static final String PASSWORD = "demo-orchid-ink-27";

  private static final String FIRST_PASSWORD = "demo-first-day-only";

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Accounts accounts;
  @Inject StaffDesk staff;

  public String getPassword() {
    return PASSWORD;
  }

  /** Whom a learner may sign in as. */
  public String getLearner() {
    return "demo@example.org";
  }

  /**
   * Whom staff may sign in as: one for each venue, the city office, the officer of the
   * demonstration's clock.
   */
  public List<String> getStaff() {
    return Stream.concat(VENUES.stream(), Stream.of("city", "clock")).toList();
  }

  static final List<String> VENUES = List.of("dadun", "huludun", "seaport", "tunqu", "fiber");

  /** A mother of 41 and her daughter of nine; both are found again when they are there. */
  @Transactional
  public Account openFamily() {
    return em.createQuery("select a from Account a where a.email = :email", Account.class)
        .setParameter("email", getLearner())
        .getResultStream()
        .findFirst()
        .orElseGet(this::register);
  }

  private Account register() {
    NewLearner mother = person("示範林雅婷", LocalDate.of(1985, 4, 12), "DEMOACC1");
    Contact contact = Contact.read(getLearner());
    Account account =
        accounts.register(new Registration(contact, PASSWORD, mother, true, Words.CHINESE));
    NewLearner daughter = person("示範陳品妤", LocalDate.of(2017, 9, 3), "DEMOACC2");
    accounts.addChild(account.getId(), new Child(daughter, true));
    return account;
  }

  private static NewLearner person(String name, LocalDate born, String passport) {
    return new NewLearner(name, born, Optional.of(new Identity(IdentityType.PASSPORT, passport)));
  }

  void hireStaff() {
    VENUES.forEach(v -> hire(v, "示範館員", new Grant(Role.VENUE_STAFF, new VenueId(v))));
    hire("city", "示範文化局", new Grant(Role.CITY_OFFICE, null));
    hire("clock", "示範時鐘管理", new Grant(Role.DEMO_OFFICER, null));
  }

  private void hire(String username, String name, Grant grant) {
    Staff hired =
        em.createQuery("select s from Staff s where s.username = :name", Staff.class)
            .setParameter("name", username)
            .getResultStream()
            .findFirst()
            .orElseGet(
                () -> hireAnew(new NewStaff(username, name, FIRST_PASSWORD, List.of(grant))));
    if (hired.isPasswordInitial()) {
      staff.changePassword(staff.actorOf(hired), new PasswordChange(FIRST_PASSWORD, PASSWORD));
    }
  }

  private Staff hireAnew(NewStaff person) {
    return staff.hire(Actor.SYSTEM, person);
  }
}
