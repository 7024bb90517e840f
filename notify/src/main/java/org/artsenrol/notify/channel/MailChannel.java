package org.artsenrol.notify.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Optional;
import java.util.Properties;
import org.artsenrol.notify.MailSettings;

/** Mail by SMTP, when the installation has a server for it. */
@ApplicationScoped
public class MailChannel {
  /** A hanging server costs at most this much at each step. */
  private static final String TIMEOUT_MILLIS = "10000";

  @Inject private Optional<MailSettings> settings;

  /** For the container. */
  protected MailChannel() {}

  /** A channel outside the container. */
  public MailChannel(Optional<MailSettings> settings) {
    this.settings = settings;
  }

  /** Whether mail can be sent at all. */
  public boolean isConfigured() {
    return settings.isPresent();
  }

  /**
   * Opens one connection, to be kept for many letters.
   *
   * @throws MessagingException if the server cannot be reached or does not greet
   * @throws java.util.NoSuchElementException if no server is configured
   */
  public MailConnection connect() throws MessagingException {
    MailSettings server = settings.orElseThrow();
    Session session = Session.getInstance(properties(server));
    Transport transport = session.getTransport("smtp");
    transport.connect();
    return new MailConnection(session, transport, server);
  }

  private static Properties properties(MailSettings server) {
    Properties mail = new Properties();
    mail.setProperty("mail.smtp.host", server.host());
    mail.setProperty("mail.smtp.port", String.valueOf(server.port()));
    mail.setProperty("mail.smtp.starttls.enable", "true");
    mail.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    mail.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
    mail.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    return mail;
  }
}
