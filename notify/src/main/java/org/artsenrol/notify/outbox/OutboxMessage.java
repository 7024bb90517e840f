package org.artsenrol.notify.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.artsenrol.notify.InboxMessage;
import org.artsenrol.notify.Notice;
import org.artsenrol.notify.channel.Delivery;
import org.artsenrol.notify.channel.Letter;
import org.artsenrol.notify.text.Language;
import org.artsenrol.notify.text.MailText;
import org.artsenrol.notify.text.Text;

/**
 * One notice on its way by one channel. Its words are written once and never change; only where it
 * stands does. It is never deleted by this module.
 */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage implements InboxMessage {
  /** How long to wait after the first, second and third failure; a fourth is the last. */
  private static final List<Duration> WAITS =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));

  private static final int LONGEST_ERROR = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
  @SequenceGenerator(name = "ids", sequenceName = "ids", allocationSize = 50)
  private Long id;

  @Column(name = "dedup_key")
  private String dedupKey;

  private String kind;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private String recipient;
  private String address;
  private String locale;
  private String subject;
  private String body;
  private String link;

  @Enumerated(EnumType.STRING)
  private MessageState state;

  private int attempts;

  @Column(name = "next_at")
  @Convert(converter = MomentColumn.class)
  private Instant nextAt;

  @Column(name = "claimed_until")
  @Convert(converter = MomentColumn.class)
  private Instant claimedUntil;

  @Column(name = "created_at")
  @Convert(converter = MomentColumn.class)
  private Instant createdAt;

  @Column(name = "sent_at")
  @Convert(converter = MomentColumn.class)
  private Instant sentAt;

  @Column(name = "read_at")
  @Convert(converter = MomentColumn.class)
  private Instant readAt;

  @Column(name = "last_error")
  private String lastError;

  /** For the persistence provider. */
  protected OutboxMessage() {}

  private OutboxMessage(Notice notice, Text text, Channel channel, Instant now) {
    this.dedupKey = notice.dedupKey();
    this.kind = notice.kind();
    this.channel = channel;
    this.recipient = notice.to().ref();
    this.locale = Language.of(notice.locale()).tag();
    this.subject = text.subject();
    this.body = text.body();
    this.link = notice.link().orElse(null);
    this.createdAt = now;
    this.nextAt = now;
  }

  /** The recipient's own copy, told from now on. */
  static OutboxMessage inInbox(Notice notice, Text text, Instant now) {
    OutboxMessage message = new OutboxMessage(notice, text, Channel.INBOX, now);
    message.state = MessageState.SENT;
    message.sentAt = now;
    return message;
  }

  /** The copy that goes by mail, due at once. */
  static OutboxMessage byMail(Notice notice, Text text, String address, Instant now) {
    OutboxMessage message = new OutboxMessage(notice, text, Channel.MAIL, now);
    message.address = address;
    message.state = MessageState.QUEUED;
    return message;
  }

  /** The mail it goes as. */
  Letter letter() {
    MailText words = new MailText(new Text(subject, body), getLink(), Language.ofTag(locale));
    return new Letter(dedupKey, address, createdAt, words);
  }

  /** Notes what came of the try that was claimed until {@code claim}. */
  void settle(Delivery delivery, Instant claim, Instant now) {
    if (delivery.isAccepted()) {
      state = MessageState.SENT;
      sentAt = now;
      claimedUntil = null;
    } else if (state == MessageState.QUEUED && claim.equals(claimedUntil)) {
      lastError = shortened(delivery.reason());
      claimedUntil = null;
      tryAgainOrGiveUp(delivery, now);
    }
    // Otherwise another try has taken over since, and its word counts.
  }

  private void tryAgainOrGiveUp(Delivery delivery, Instant now) {
    if (delivery.isFailed() && attempts <= WAITS.size()) {
      nextAt = now.plus(WAITS.get(attempts - 1));
    } else {
      state = MessageState.DEAD;
    }
  }

  private static String shortened(String reason) {
    return reason.substring(0, Math.min(reason.length(), LONGEST_ERROR));
  }

  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getKind() {
    return kind;
  }

  @Override
  public Locale getLocale() {
    return Language.ofTag(locale).locale();
  }

  @Override
  public String getSubject() {
    return subject;
  }

  @Override
  public String getBody() {
    return body;
  }

  @Override
  public Optional<String> getLink() {
    return Optional.ofNullable(link);
  }

  @Override
  public Instant getCreatedAt() {
    return createdAt;
  }

  @Override
  public boolean isUnread() {
    return readAt == null;
  }

  MessageState state() {
    return state;
  }

  int attempts() {
    return attempts;
  }

  Instant nextAt() {
    return nextAt;
  }

  Instant claimedUntil() {
    return claimedUntil;
  }
}
