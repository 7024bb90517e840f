package org.artsenrol.enrol.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Hands out leases by a conditional row update, which the database alone decides. */
@ApplicationScoped
public class Leases {
  private final String holder = UUID.randomUUID().toString();

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Clock machine;

  /**
   * Takes or prolongs a lease in a transaction of its own.
   *
   * @return whether this node holds it until {@code length} from now
   */
  @Transactional(TxType.REQUIRES_NEW)
  public boolean take(String name, Duration length) {
    Instant now = machine.instant();
    int updated =
        em.createQuery(
                "update Lease l set l.holder = :holder, l.expiresAt = :until where l.name = :name"
                    + " and (l.holder = :holder or l.expiresAt <= :now)")
            .setParameter("holder", holder)
            .setParameter("until", now.plus(length))
            .setParameter("name", name)
            .setParameter("now", now)
            .executeUpdate();
    if (updated == 1) {
      return true;
    }
    if (em.find(Lease.class, name) != null) {
      return false;
    }
    em.persist(new Lease(name, holder, now.plus(length)));
    return true;
  }
}
