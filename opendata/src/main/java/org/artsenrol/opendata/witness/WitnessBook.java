package org.artsenrol.opendata.witness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who outside is to be asked, who is being asked, and what they answered. */
@ApplicationScoped
public class WitnessBook {
  /** Longer than any question may take. */
  private static final Duration TURN = Duration.ofMinutes(2);

  @PersistenceContext(unitName = "main")
  private EntityManager em;

  private volatile Map<String, WitnessStanding> known = Map.of();

  protected WitnessBook() {}

  public WitnessBook(EntityManager em) {
    this.em = em;
  }

  /**
   * Takes the turn to ask somebody.
   *
   * @param size of the log now
   * @return the size that was seen there last; empty if nothing is due, or another node asks
   */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<Long> claim(String id, long size, Instant now) {
    WitnessStanding standing = em.find(WitnessStanding.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (standing == null) {
      standing = new WitnessStanding(id, now);
      em.persist(standing);
    }
    if (!standing.isDue(now, size)) {
      return Optional.empty();
    }
    standing.claim(now.plus(TURN));
    return Optional.of(standing.getNewestSize());
  }

  /** Writes down what was answered, and a signature with it. */
  @Transactional(TxType.REQUIRES_NEW)
  public void mark(String id, Answer answer, Instant now) {
    em.find(WitnessStanding.class, id, LockModeType.PESSIMISTIC_WRITE).take(answer, now);
    if (answer instanceof Answer.Cosigned cosigned && isNew(id, cosigned.size())) {
      em.persist(new Cosignature(cosigned.size(), id, cosigned.note()));
    }
  }

  private boolean isNew(String id, long size) {
    return em.createQuery(
                "select count(c) from Cosignature c where c.witness = :id and c.size = :size",
                Long.class)
            .setParameter("id", id)
            .setParameter("size", size)
            .getSingleResult()
        == 0;
  }

  /** Reads how all stand into this node's memory. */
  public void refresh() {
    List<WitnessStanding> all =
        em.createQuery("select s from WitnessStanding s", WitnessStanding.class)
            .setHint("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH)
            .getResultList();
    known = all.stream().collect(Collectors.toMap(WitnessStanding::getId, Function.identity()));
  }

  /** How somebody stands, as read last; empty before the first question. */
  public Optional<WitnessStanding> standing(String id) {
    return Optional.ofNullable(known.get(id));
  }
}
