package org.artsenrol.opendata.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.artsenrol.lottery.bytes.Frontier;

/**
 * The one writer of order: gives committed records their place in the log and their change number,
 * changed items their change number, moves the counts, and signs the log as it then stands. A run
 * is one transaction under the lock of {@link PublicState}, so two runs at once wait for each
 * other, and one that is killed leaves nothing half-done: there is no record in the log that is not
 * under a signature.
 */
@ApplicationScoped
public class Integrator {
  /** Keeps a run short after a bulk import; the next run takes the rest. */
  static final int AT_MOST = 1000;

  @PersistenceContext(unitName = "main")
  private EntityManager em;

  @Inject private Signer signer;

  protected Integrator() {}

  public Integrator(EntityManager em, Signer signer) {
    this.em = em;
    this.signer = signer;
  }

  /**
   * Orders what is waiting, oldest first, and signs.
   *
   * @param now what readers are told as the moment of the newest change
   * @return how many records and items got their number; 0 if nothing was waiting
   * @throws CannotSign if the log's key is not at hand; then nothing is ordered
   */
  @Transactional(TxType.REQUIRES_NEW)
  public int run(Instant now) {
    PublicState state =
        em.find(PublicState.class, PublicState.ONLY, LockModeType.PESSIMISTIC_WRITE);
    new CountFold(em, state, now).run();
    List<PublicRecord> records =
        waiting("select r from PublicRecord r where r.logIndex is null", PublicRecord.class);
    List<PublicItem> items =
        waiting("select r from PublicItem r where r.changeNumber is null", PublicItem.class);
    if (!records.isEmpty() || state.key().isEmpty()) {
      state.grow(enter(records, state));
      em.persist(new Signing(signer).sign(state, records, now));
    }
    items.forEach(item -> item.number(state.nextChange()));
    int ordered = records.size() + items.size();
    if (ordered > 0) {
      state.cameToStandAt(now);
    }
    return ordered;
  }

  private Frontier enter(List<PublicRecord> records, PublicState state) {
    Frontier log = state.frontier().orElseGet(this::frontierOfUnsignedLog);
    for (PublicRecord record : records) {
      record.enter(log.size(), state.nextChange());
      log = log.with(HexFormat.of().parseHex(record.hash()));
    }
    return log;
  }

  private Frontier frontierOfUnsignedLog() {
    Frontier log = Frontier.EMPTY;
    List<String> hashes =
        em.createQuery(
                "select r.hash from PublicRecord r where r.logIndex is not null"
                    + " order by r.logIndex",
                String.class)
            .getResultList();
    for (String hash : hashes) {
      log = log.with(HexFormat.of().parseHex(hash));
    }
    return log;
  }

  private <T> List<T> waiting(String query, Class<T> type) {
    return em.createQuery(query + " order by r.id", type).setMaxResults(AT_MOST).getResultList();
  }
}
