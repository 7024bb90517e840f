package org.artsenrol.notify.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.artsenrol.notify.Notice;
import org.artsenrol.notify.Outbox;
import org.artsenrol.notify.channel.MailChannel;
import org.artsenrol.notify.text.Language;
import org.artsenrol.notify.text.Text;
import org.artsenrol.notify.text.Texts;

/** The outbox as rows: one for the inbox, one more when mail can go. */
@ApplicationScoped
public class OutboxTable implements Outbox {

  @PersistenceContext(unitName = "main")
  private EntityManager rows;

  @Inject private AddedKeys added;
  @Inject private Texts texts;
  @Inject private MailChannel mail;
  @Inject private Clock clock;

  /** For the container. */
  protected OutboxTable() {}

  OutboxTable(EntityManager rows, AddedKeys added, MailChannel mail, Clock clock) {
    this.rows = rows;
    this.added = added;
    this.texts = new Texts();
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(Notice notice) {
    Text text = texts.fill(notice.kind(), Language.of(notice.locale()), notice.facts());
    if (isKept(notice.dedupKey()) || !added.note(notice.dedupKey())) {
      return;
    }
    Instant now = clock.instant();
    rows.persist(OutboxMessage.inInbox(notice, text, now));
    if (mail.isConfigured()) {
      notice
          .to()
          .email()
          .ifPresent(address -> rows.persist(OutboxMessage.byMail(notice, text, address, now)));
    }
  }

  private boolean isKept(String dedupKey) {
    return rows.createQuery(
                "select count(m) from OutboxMessage m"
                    + " where m.dedupKey = :key and m.channel = :inbox",
                Long.class)
            .setParameter("key", dedupKey)
            .setParameter("inbox", Channel.INBOX)
            .setFlushMode(FlushModeType.COMMIT)
            .getSingleResult()
        > 0;
  }
}
