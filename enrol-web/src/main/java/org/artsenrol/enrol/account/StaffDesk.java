package org.artsenrol.enrol.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.artsenrol.enrol.account.password.PasswordRule;
import org.artsenrol.enrol.account.password.Passwords;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.NotFound;

/** Staff: how they come in, what they may do, how they are hired and leave. */
@ApplicationScoped
public class StaffDesk {

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject SignIns signIns;
  @Inject Passwords passwords;
  @Inject Clock machine;
  @Inject Event<Happening> happenings;

  /**
   * @throws SignInRefused if she is unknown, locked out or has left, or the password is wrong
   */
  public Staff signIn(String username, String password) {
    String name = username.replaceAll("\\p{Cntrl}", "").strip().toLowerCase(Locale.ROOT);
    return signIns.signIn(Staff.class, name, password);
  }

  /** What she may do now; nothing while her password is the initial one. */
  public Actor actorOf(Staff staff) {
    return staff.actor();
  }

  /** A member of staff who has not left. */
  @Transactional
  public Optional<Staff> find(long staffId) {
    return Optional.ofNullable(em.find(Staff.class, staffId))
        .filter(s -> s.isAdmitted(machine.instant()));
  }

  /**
   * Replaces one's own password.
   *
   * @return the member of staff, whose other sessions have ended by this
   * @throws org.artsenrol.enrol.account.password.PasswordRefused if either password is not accepted
   */
  public Staff changePassword(Actor holder, PasswordChange change) {
    Staff staff =
        Optional.of(holder)
            .filter(Actor::isStaff)
            .flatMap(h -> find(h.id()))
            .orElseThrow(() -> new NotAllowed(holder.label() + " is not staff"));
    PasswordRule.STAFF.check(change.fresh(), List.of(staff.getUsername(), staff.getName()));
    return signIns.change(Staff.class, staff.getUsername(), change);
  }

  /**
   * Everybody who serves or has served, by user name.
   *
   * @throws NotAllowed unless the city office asks
   */
  @Transactional
  public List<Staff> everybody(Actor office) {
    mustBeOffice(office);
    return em.createQuery("select s from Staff s order by s.username", Staff.class).getResultList();
  }

  /**
   * Adds a member of staff, whose first act will be to choose her own password.
   *
   * @throws NotAllowed unless the city office hires
   * @throws StaffRefused if the user name is taken
   */
  @Transactional
  public Staff hire(Actor office, NewStaff person) {
    mustBeOffice(office);
    PasswordRule.STAFF.check(person.initialPassword(), List.of(person.username()));
    if (named(person.username()).isPresent()) {
      throw new StaffRefused(StaffRefused.Reason.TAKEN, person.username());
    }
    Staff staff = new Staff(person, passwords.hash(person.initialPassword()), machine.instant());
    em.persist(staff);
    happenings.fire(new StaffHired(staff.getUsername()));
    return staff;
  }

  /**
   * Replaces a forgotten password by one that opens nothing but its own replacement; her sessions
   * end.
   *
   * @throws NotAllowed unless the city office does it
   * @throws NotFound if nobody has this user name
   */
  @Transactional
  public void lendPassword(Actor office, String username, String initialPassword) {
    mustBeOffice(office);
    PasswordRule.STAFF.check(initialPassword, List.of(username));
    get(username).lendPassword(passwords.hash(initialPassword));
    happenings.fire(new PasswordLent(username));
  }

  /**
   * Closes the door behind somebody who has left; her sessions end with their next request.
   *
   * @throws NotAllowed unless the city office does it
   * @throws NotFound if nobody has this user name
   * @throws StaffRefused if it is one's own
   */
  @Transactional
  public void disable(Actor office, String username) {
    mustBeOffice(office);
    if (office.label().equals(username)) {
      throw new StaffRefused(StaffRefused.Reason.ONESELF);
    }
    get(username).disable(machine.instant());
    happenings.fire(new StaffDisabled(username));
  }

  private Staff get(String username) {
    return named(username).orElseThrow(() -> new NotFound("staff", username));
  }

  private Optional<Staff> named(String username) {
    return em.createNamedQuery("Staff.signsIn", Staff.class)
        .setParameter("name", username)
        .getResultStream()
        .findFirst();
  }

  private static void mustBeOffice(Actor office) {
    if (!office.isCityOffice()) {
      throw new NotAllowed(office.label() + " does not hire");
    }
  }
}
