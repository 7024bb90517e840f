package org.artsenrol.enrol.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The short transactions of a sign-in, between which the slow comparing of passwords holds no row
 * and no connection.
 */
@ApplicationScoped
class SignInTries {

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Clock machine;

  /** Counts a try; empty when nobody of that name may try now. */
  @Transactional(TxType.REQUIRES_NEW)
  <T extends PasswordHolder> Optional<T> claim(Class<T> type, String name) {
    Instant now = machine.instant();
    return em.createNamedQuery(type.getSimpleName() + ".signsIn", type)
        .setParameter("name", name)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .filter(holder -> holder.tryAt(now))
        .filter(holder -> holder.isAdmitted(now));
  }

  /** The password was right: the tries are forgotten. */
  @Transactional(TxType.REQUIRES_NEW)
  <T extends PasswordHolder> T welcome(Class<T> type, T holder) {
    T present = em.find(type, holder.getId(), LockModeType.PESSIMISTIC_WRITE);
    present.welcome();
    return present;
  }

  @Transactional(TxType.REQUIRES_NEW)
  <T extends PasswordHolder> T replacePassword(Class<T> type, T holder, String hash) {
    T present = em.find(type, holder.getId(), LockModeType.PESSIMISTIC_WRITE);
    present.replacePassword(hash);
    return present;
  }
}
