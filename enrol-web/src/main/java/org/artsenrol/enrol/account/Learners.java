package org.artsenrol.enrol.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.artsenrol.config.Keys;
import org.artsenrol.enrol.account.person.Contact;
import org.artsenrol.enrol.account.person.ContactRefused;
import org.artsenrol.enrol.account.person.Identity;
import org.artsenrol.enrol.account.person.IdentityType;
import org.artsenrol.enrol.account.person.MemberNumber;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.OfficeClock;

/**
 * Every learner of the city, each of them once. Found by what she can say exactly (member number,
 * contact, identity number), never by browsing.
 */
@ApplicationScoped
public class Learners {

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Keys keys;
  @Inject OfficeClock clock;
  @Inject RandomGenerator random;
  @Inject Event<Happening> happenings;

  /**
   * Makes a learner who has no account, at a counter.
   *
   * @throws NotAllowed unless a clerk of some venue does it
   * @throws LearnerRefused if her identity is known; the refusal names her member number
   */
  @Transactional
  public Learner enrol(Actor clerk, NewLearner person) {
    if (!clerk.isVenueStaff()) {
      throw new NotAllowed(clerk.label() + " serves at no counter");
    }
    return enrol(person);
  }

  /**
   * Makes a learner from a list that the system itself reads.
   *
   * @throws LearnerRefused if her identity is known; the refusal names her member number
   */
  @Transactional
  public Learner enrol(NewLearner person) {
    findByIdentity(person)
        .ifPresent(
            known -> {
              throw new LearnerRefused(LearnerRefused.Reason.KNOWN, known.getNumber());
            });
    Learner learner = create(person);
    happenings.fire(new LearnerEnrolled(learner.getNumber()));
    return learner;
  }

  Learner create(NewLearner person) {
    String index = person.identity().map(this::index).orElse(null);
    Learner learner = new Learner(freeNumber(), person, index, clock.now());
    em.persist(learner);
    return learner;
  }

  /**
   * The learner who has this identity number.
   *
   * @throws org.artsenrol.enrol.account.person.IdentityRefused if the number cannot be right
   */
  @Transactional
  public Optional<Learner> findByIdentity(IdentityType type, String number) {
    return findByIndex(index(new Identity(type, number)));
  }

  Optional<Learner> findByIdentity(NewLearner person) {
    return person.identity().map(this::index).flatMap(this::findByIndex);
  }

  /** The learner who has this member number, typed with or without spaces. */
  @Transactional
  public Optional<Learner> findByNumber(String memberNumber) {
    return em.createQuery("select l from Learner l where l.number = :number", Learner.class)
        .setParameter("number", MemberNumber.read(memberNumber))
        .getResultStream()
        .findFirst();
  }

  /**
   * Whom a clerk finds by a member number, a contact or an identity number. The journal keeps that
   * she looked, not what for.
   *
   * @throws NotAllowed unless she serves at a venue or in the city office
   */
  @Transactional
  public List<Learner> search(Actor staff, String text) {
    if (!staff.isVenueStaff() && !staff.isCityOffice()) {
      throw new NotAllowed(staff.label() + " looks up nobody");
    }
    List<Learner> found =
        Stream.of(findByNumber(text).stream(), byIdentity(text), byContact(text))
            .flatMap(s -> s)
            .distinct()
            .toList();
    happenings.fire(new PersonLookedUp(found.stream().map(Learner::getNumber).toList()));
    return found;
  }

  private Stream<Learner> byIdentity(String text) {
    return Identity.find(text).map(this::index).flatMap(this::findByIndex).stream();
  }

  private Stream<Learner> byContact(String text) {
    try {
      return em.createQuery(
              "select m.learner from Mandate m where m.live = true"
                  + " and (m.account.email = :contact or m.account.mobile = :contact)"
                  + " order by m.id",
              Learner.class)
          .setParameter("contact", Contact.read(text).value())
          .getResultStream();
    } catch (ContactRefused notOne) {
      return Stream.empty();
    }
  }

  /** Whether anybody is known by an identity number. */
  @Transactional
  public boolean isAnybodyIdentified() {
    return !em.createQuery(
            "select l.id from Learner l where l.identityIndex is not null", Long.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private Optional<Learner> findByIndex(String index) {
    return em.createQuery("select l from Learner l where l.identityIndex = :index", Learner.class)
        .setParameter("index", index)
        .getResultStream()
        .findFirst();
  }

  private String index(Identity identity) {
    return identity.index(keys.pepper());
  }

  private String freeNumber() {
    String number = MemberNumber.next(random);
    while (findByNumber(number).isPresent()) {
      number = MemberNumber.next(random);
    }
    return number;
  }
}
