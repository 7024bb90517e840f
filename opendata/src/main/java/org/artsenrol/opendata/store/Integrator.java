package org.artsenrol.opendata.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;

/**
 * The one writer of order: gives committed records their place in the log and changed items their
 * change number. A run is one transaction under the lock of {@link PublicState}, so two runs at
 * once wait for each other, and one that is killed leaves nothing half-done.
 */
@ApplicationScoped
public class Integrator {
  /** Keeps a run short after a bulk import; the next run takes the rest. */
  static final int AT_MOST = 1000;

  @PersistenceContext(unitName = "main")
  private EntityManager em;

  protected Integrator() {}

  public Integrator(EntityManager em) {
    this.em = em;
  }

  /**
   * Orders what is waiting, oldest first.
   *
   * @param now what readers are told as the moment of the newest change
   * @return how many records and items got their number; 0 if nothing was waiting
   */
  @Transactional(TxType.REQUIRES_NEW)
  public int run(Instant now) {
    PublicState state =
        em.find(PublicState.class, PublicState.ONLY, LockModeType.PESSIMISTIC_WRITE);
    List<PublicRecord> records =
        waiting("select r from PublicRecord r where r.logIndex is null", PublicRecord.class);
    List<PublicItem> items =
        waiting("select r from PublicItem r where r.changeNumber is null", PublicItem.class);
    records.forEach(record -> record.enter(state.nextIndex()));
    items.forEach(item -> item.number(state.nextChange()));
    int ordered = records.size() + items.size();
    if (ordered > 0) {
      state.cameToStandAt(now);
    }
    return ordered;
  }

  private <T> List<T> waiting(String query, Class<T> type) {
    return em.createQuery(query + " order by r.id", type).setMaxResults(AT_MOST).getResultList();
  }
}
