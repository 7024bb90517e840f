package org.artsenrol.notify.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.artsenrol.notify.WrongNotice;
import org.artsenrol.notify.channel.Delivery;
import org.artsenrol.notify.channel.MailChannel;
import org.artsenrol.notify.channel.MailConnection;

/**
 * Sends what is due. It may run on every machine at once. A server that cannot be reached costs no
 * message a try: the mail waits for it, however long.
 */
@ApplicationScoped
public class Dispatcher {
  private static final Logger LOG = System.getLogger(Dispatcher.class.getName());
  private static final int BATCH = 200;
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** A run ends well before its first claim runs out, also when the server answers slowly. */
  private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

  private static final Duration CLAIM = Duration.ofMinutes(10);

  @Inject private Claims claims;
  @Inject private MailChannel mail;

  private volatile Instant pausedUntil = Instant.MIN;

  /** For the container. */
  protected Dispatcher() {}

  Dispatcher(Claims claims, MailChannel mail) {
    this.claims = claims;
    this.mail = mail;
  }

  /**
   * Sends one batch of due mails over one connection, each in transactions of its own.
   *
   * @param now the machine's time
   * @return how many the server took
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public int run(Instant now) {
    if (!mail.isConfigured() || now.isBefore(pausedUntil)) {
      return 0;
    }
    List<Long> due = claims.due(now, BATCH);
    return due.isEmpty() ? 0 : send(due, now.truncatedTo(ChronoUnit.MILLIS));
  }

  private int send(List<Long> due, Instant now) {
    try (MailConnection connection = mail.connect()) {
      return send(due, connection, now);
    } catch (MessagingException unreachable) {
      pausedUntil = now.plus(PAUSE);
      LOG.log(
          Level.WARNING,
          "The mail server cannot be reached; {0} or more mails wait: {1}",
          due.size(),
          unreachable.getMessage());
      return 0;
    }
  }

  private int send(List<Long> due, MailConnection connection, Instant now) {
    long start = System.nanoTime();
    int sent = 0;
    for (Long id : due) {
      Optional<Delivery> delivery =
          claims.claim(id, now, now.plus(CLAIM)).map(message -> send(message, connection, now));
      sent += delivery.filter(Delivery::isAccepted).isPresent() ? 1 : 0;
      boolean slow = System.nanoTime() - start > LONGEST_RUN.toNanos();
      if (slow || delivery.filter(Delivery::isFailed).isPresent() && !connection.isOpen()) {
        break;
      }
    }
    return sent;
  }

  private Delivery send(OutboxMessage message, MailConnection connection, Instant now) {
    Delivery delivery = attempt(message, connection);
    if (claims.settle(message, delivery, now) == MessageState.DEAD) {
      LOG.log(
          Level.WARNING, "Mail {0} of kind {1} is given up", message.getId(), message.getKind());
    }
    return delivery;
  }

  private static Delivery attempt(OutboxMessage message, MailConnection connection) {
    try {
      return connection.send(message.letter());
    } catch (WrongNotice unsendable) {
      return Delivery.refused(unsendable);
    }
  }
}
