package org.artsenrol.enrol.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.Taipei;

/** Who may act for whom, today. */
@ApplicationScoped
public class Mandates {
  private static final String GOOD =
      "select m from Mandate m join fetch m.account join fetch m.learner where m.live = true"
          + " and m.validFrom <= :day and (m.validTo is null or m.validTo > :day)";

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject OfficeClock clock;
  @Inject Event<Happening> happenings;

  /** An account's good mandates in the order in which they were given: herself first. */
  @Transactional
  public List<Mandate> goodOnesOf(long accountId) {
    return good(" and m.account.id = :account order by m.id")
        .setParameter("account", accountId)
        .getResultList();
  }

  /** The good mandates to act for a learner, the oldest first. */
  @Transactional
  public List<Mandate> goodOnesFor(long learnerId) {
    return good(" and m.learner.id = :learner order by m.id")
        .setParameter("learner", learnerId)
        .getResultList();
  }

  /** The account's good mandate for this learner. */
  @Transactional
  public Optional<Mandate> findGood(long accountId, long learnerId) {
    return good(" and m.account.id = :account and m.learner.id = :learner")
        .setParameter("account", accountId)
        .setParameter("learner", learnerId)
        .getResultStream()
        .findFirst();
  }

  /**
   * Ends a mandate by its holder's will.
   *
   * @throws NotAllowed unless it is good, hers, and not the one for herself
   */
  @Transactional
  public void end(Actor holder, long learnerId) {
    Mandate mandate =
        Optional.of(holder)
            .filter(Actor::isAccount)
            .flatMap(h -> findGood(h.id(), learnerId))
            .filter(m -> m.getKind() != MandateKind.SELF)
            .orElseThrow(() -> new NotAllowed(holder.label() + " holds no such mandate"));
    mandate.end(today());
    happenings.fire(new MandateEnded(holder.id(), mandate.getLearner().getNumber()));
  }

  /** What others may do for the holder herself and her children. */
  @Transactional
  public List<Mandate> helpersOf(Actor holder) {
    return goodOnesOf(holder.id()).stream()
        .filter(m -> m.getKind() != MandateKind.HELPER)
        .flatMap(m -> goodOnesFor(m.getLearner().getId()).stream())
        .filter(m -> m.getKind() == MandateKind.HELPER)
        .toList();
  }

  /**
   * Takes back what somebody else may do for the holder herself or her child.
   *
   * @throws NotAllowed unless it is one of {@link #helpersOf}
   */
  @Transactional
  public void revoke(Actor holder, long mandateId) {
    Mandate mandate =
        Optional.of(holder).filter(Actor::isAccount).stream()
            .flatMap(h -> helpersOf(h).stream())
            .filter(m -> m.getId() == mandateId)
            .findFirst()
            .orElseThrow(() -> new NotAllowed(holder.label() + " cannot take this back"));
    mandate.end(today());
    happenings.fire(
        new MandateEnded(mandate.getAccount().getId(), mandate.getLearner().getNumber()));
  }

  private TypedQuery<Mandate> good(String more) {
    return em.createQuery(GOOD + more, Mandate.class).setParameter("day", today());
  }

  private LocalDate today() {
    return Taipei.day(clock.now());
  }
}
