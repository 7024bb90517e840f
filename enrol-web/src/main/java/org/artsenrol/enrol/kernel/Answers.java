package org.artsenrol.enrol.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;

/**
 * Remembers answers by idempotency key, in the transaction of the act itself: both stand or
 * neither.
 */
@ApplicationScoped
public class Answers {

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Clock machine;

  /** The answer that this act gave under this key, if it was already done. */
  @Transactional(TxType.MANDATORY)
  public Optional<String> given(String key, String act) {
    return Optional.ofNullable(em.find(Answered.class, key))
        .filter(a -> a.getAct().equals(act))
        .map(Answered::getAnswer);
  }

  /** Stores the answer; a second act under the same key fails at the database. */
  @Transactional(TxType.MANDATORY)
  public void give(String key, String act, String answer) {
    em.persist(new Answered(key, act, answer, machine.instant()));
  }
}
