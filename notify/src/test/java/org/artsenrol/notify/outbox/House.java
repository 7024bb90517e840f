package org.artsenrol.notify.outbox;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.artsenrol.notify.MailSettings;
import org.artsenrol.notify.Notice;
import org.artsenrol.notify.channel.MailChannel;
import org.artsenrol.notify.testing.Database;
import org.artsenrol.notify.testing.Transactions;

/** The whole module on one database, put together as the container does. */
final class House implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-12-30T04:00:00Z");

  private final EntityManagerFactory factory;

  House(Database database) {
    this.factory = database.open();
  }

  /** Adds notices in one transaction. */
  void add(Optional<MailSettings> server, Notice... notices) {
    AddedKeys added = new AddedKeys();
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    Transactions.in(
        factory,
        rows -> {
          OutboxTable outbox = new OutboxTable(rows, added, new MailChannel(server), clock);
          List.of(notices).forEach(outbox::add);
          return null;
        });
  }

  Dispatcher dispatcher(MailSettings server) {
    return new Dispatcher(claims(), new MailChannel(Optional.of(server)));
  }

  Claims claims() {
    return new CommittedClaims(factory);
  }

  /** Every mail there is, oldest first. */
  List<OutboxMessage> mails() {
    return Transactions.in(
        factory,
        rows ->
            rows.createQuery(
                    "select m from OutboxMessage m where m.channel = :mail order by m.id",
                    OutboxMessage.class)
                .setParameter("mail", Channel.MAIL)
                .getResultList());
  }

  OutboxMessage onlyMail() {
    List<OutboxMessage> mails = mails();
    if (mails.size() != 1) {
      throw new AssertionError("One mail was expected but there are " + mails.size());
    }
    return mails.get(0);
  }

  EntityManagerFactory factory() {
    return factory;
  }

  @Override
  public void close() {
    factory.close();
  }
}
