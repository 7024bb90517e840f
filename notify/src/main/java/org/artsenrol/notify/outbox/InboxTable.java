package org.artsenrol.notify.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.artsenrol.notify.Inbox;
import org.artsenrol.notify.InboxMessage;

/** The inboxes, read from the outbox's rows. */
@ApplicationScoped
@Transactional
public class InboxTable implements Inbox {

  @PersistenceContext(unitName = "main")
  private EntityManager rows;

  @Inject private Clock clock;

  /** For the container. */
  protected InboxTable() {}

  InboxTable(EntityManager rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public List<InboxMessage> of(String recipientRef, int limit) {
    return rows.createQuery(
            "select m from OutboxMessage m where m.recipient = :ref and m.channel = :inbox"
                + " order by m.createdAt desc, m.id desc",
            InboxMessage.class)
        .setParameter("ref", recipientRef)
        .setParameter("inbox", Channel.INBOX)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public long unread(String recipientRef) {
    return rows.createQuery(
            "select count(m) from OutboxMessage m"
                + " where m.recipient = :ref and m.channel = :inbox and m.readAt is null",
            Long.class)
        .setParameter("ref", recipientRef)
        .setParameter("inbox", Channel.INBOX)
        .getSingleResult();
  }

  @Override
  public void markRead(String recipientRef, Collection<Long> messageIds) {
    if (messageIds.isEmpty()) {
      return;
    }
    rows.createQuery(
            "update OutboxMessage m set m.readAt = :now where m.id in :ids"
                + " and m.recipient = :ref and m.channel = :inbox and m.readAt is null")
        .setParameter("now", clock.instant())
        .setParameter("ids", messageIds)
        .setParameter("ref", recipientRef)
        .setParameter("inbox", Channel.INBOX)
        .executeUpdate();
  }
}
