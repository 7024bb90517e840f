package org.artsenrol.notify.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.artsenrol.notify.channel.Delivery;

/**
 * Who is sending what. Each step is a transaction of its own, so that a claim is known to everybody
 * before the message goes, and no transaction waits for a mail server.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Claims {
  private static final String IS_DUE =
      " m.state = :queued and m.channel = :mail and m.nextAt <= :now"
          + " and (m.claimedUntil is null or m.claimedUntil < :now)";

  @PersistenceContext(unitName = "main")
  private EntityManager rows;

  /** For the container. */
  protected Claims() {}

  Claims(EntityManager rows) {
    this.rows = rows;
  }

  /** Numbers of the mails that are due and nobody's, longest due first. */
  public List<Long> due(Instant now, int limit) {
    return rows.createQuery(
            "select m.id from OutboxMessage m where" + IS_DUE + " order by m.nextAt, m.id",
            Long.class)
        .setParameter("queued", MessageState.QUEUED)
        .setParameter("mail", Channel.MAIL)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * Takes a mail for oneself until a moment, and counts the try: one that kills its process is
   * counted as well. Empty when somebody else was faster.
   */
  public Optional<OutboxMessage> claim(Long id, Instant now, Instant until) {
    int claimed =
        rows.createQuery(
                "update OutboxMessage m set m.claimedUntil = :until, m.attempts = m.attempts + 1"
                    + " where m.id = :id and"
                    + IS_DUE)
            .setParameter("until", until)
            .setParameter("id", id)
            .setParameter("queued", MessageState.QUEUED)
            .setParameter("mail", Channel.MAIL)
            .setParameter("now", now)
            .executeUpdate();
    return claimed == 0 ? Optional.empty() : Optional.of(rows.find(OutboxMessage.class, id));
  }

  /** Notes what came of a claimed try, and answers where the message stands now. */
  public MessageState settle(OutboxMessage tried, Delivery delivery, Instant now) {
    OutboxMessage message =
        rows.find(OutboxMessage.class, tried.getId(), LockModeType.PESSIMISTIC_WRITE);
    message.settle(delivery, tried.claimedUntil(), now);
    return message.state();
  }
}
