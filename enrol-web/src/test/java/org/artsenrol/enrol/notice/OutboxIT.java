package org.artsenrol.enrol.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.artsenrol.enrol.start.StartState;
import org.artsenrol.enrol.testing.ShippedWar;
import org.artsenrol.notify.Inbox;
import org.artsenrol.notify.MailSettings;
import org.artsenrol.notify.Notice;
import org.artsenrol.notify.Outbox;
import org.artsenrol.notify.Recipient;
import org.artsenrol.notify.channel.Letter;
import org.artsenrol.notify.channel.MailChannel;
import org.artsenrol.notify.channel.MailConnection;
import org.artsenrol.notify.outbox.Dispatcher;
import org.artsenrol.notify.text.Language;
import org.artsenrol.notify.text.MailText;
import org.artsenrol.notify.text.Text;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The outbox as the container wires it: its transactions, its database, its mail. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {

  @Inject private Outbox outbox;
  @Inject private Inbox inbox;
  @Inject private Dispatcher dispatcher;
  @Inject private Clock clock;
  @Inject private StartState start;
  @Resource private UserTransaction transaction;

  private final String someone = UUID.randomUUID().toString();

  @BeforeEach
  void untilTheSchemaIsThere() {
    assertTimeout(
        Duration.ofMinutes(2),
        () -> {
          while (!start.isReady()) {
            assertNull(start.failure());
            Thread.yield();
          }
        });
  }

  @Deployment
  static WebArchive war() {
    return ShippedWar.with(OutboxIT.class, MailTaker.class, ShippedWar.class);
  }

  @Test
  void noticeIsToldOnceWhenItsTransactionCommits() throws Exception {
    transaction.begin();
    outbox.add(welcome());
    outbox.add(welcome());
    transaction.commit();
    assertEquals(1, inbox.unread(someone));
    inbox.markRead(someone, inbox.of(someone, 1).stream().map(m -> m.getId()).toList());
    assertEquals(0, inbox.unread(someone));
  }

  @Test
  void noticeIsNotToldWhenItsTransactionRollsBack() throws Exception {
    transaction.begin();
    outbox.add(welcome());
    transaction.rollback();
    assertEquals(0, inbox.unread(someone));
  }

  @Test
  void noticeWithoutATransactionIsRefused() {
    assertThrows(TransactionalException.class, () -> outbox.add(welcome()));
  }

  @Test
  void withoutAMailServerTheDispatcherHasNothingToDo() {
    assertEquals(0, dispatcher.run(clock.instant()));
  }

  @Test
  void platformsMailCarriesBothFormsOfALetter() throws Exception {
    try (MailTaker server = new MailTaker()) {
      Optional<MailSettings> settings =
          Optional.of(new MailSettings("127.0.0.1", server.port(), "no-reply@arts.example.tw"));
      try (MailConnection connection = new MailChannel(settings).connect()) {
        assertTrue(connection.send(letter()).isAccepted());
      }
      String mail = server.next();
      assertTrue(mail.contains("Subject: =?UTF-8?"), mail);
      assertTrue(mail.contains("text/plain; charset=UTF-8"), mail);
      assertTrue(mail.contains("text/html; charset=UTF-8"), mail);
    }
  }

  private Notice welcome() {
    return new Notice(
        "registered",
        new Recipient(someone, Optional.of("lin@example.tw"), Optional.empty()),
        Locale.TRADITIONAL_CHINESE,
        Map.of("name", "林美玉", "contact", "lin@example.tw"),
        "registered:" + someone,
        Optional.empty());
  }

  private static Letter letter() {
    MailText words = new MailText(new Text("您已加入會員", "您好"), Optional.empty(), Language.CHINESE);
    return new Letter("key", "lin@example.tw", Instant.EPOCH, words);
  }
}
