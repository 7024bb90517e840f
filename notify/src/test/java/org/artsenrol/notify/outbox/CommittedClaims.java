package org.artsenrol.notify.outbox;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.artsenrol.notify.channel.Delivery;
import org.artsenrol.notify.testing.Transactions;

/** The claims with a transaction around each step, as the container puts it there. */
class CommittedClaims extends Claims {
  private final EntityManagerFactory factory;

  CommittedClaims(EntityManagerFactory factory) {
    this.factory = factory;
  }

  @Override
  public List<Long> due(Instant now, int limit) {
    return Transactions.in(factory, rows -> new Claims(rows).due(now, limit));
  }

  @Override
  public Optional<OutboxMessage> claim(Long id, Instant now, Instant until) {
    return Transactions.in(factory, rows -> new Claims(rows).claim(id, now, until));
  }

  @Override
  public MessageState settle(OutboxMessage tried, Delivery delivery, Instant now) {
    return Transactions.in(factory, rows -> new Claims(rows).settle(tried, delivery, now));
  }
}
