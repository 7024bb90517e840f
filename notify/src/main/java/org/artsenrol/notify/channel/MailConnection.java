package org.artsenrol.notify.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import org.artsenrol.notify.MailSettings;

/** One open connection to the mail server; letters go through it one after the other. */
public final class MailConnection implements AutoCloseable {
  private final Session session;
  private final Transport transport;
  private final MailSettings server;

  MailConnection(Session session, Transport transport, MailSettings server) {
    this.session = session;
    this.transport = transport;
    this.server = server;
  }

  /**
   * Tries once. A letter sent again under the same deduplication key carries the same Message-ID,
   * so that a mailbox can know it for the same.
   */
  public Delivery send(Letter letter) {
    try {
      MimeMessage message = new LetterMessage(session, letter, server);
      transport.sendMessage(message, message.getAllRecipients());
      return Delivery.accepted();
    } catch (AddressException malformed) {
      return Delivery.refused(malformed);
    } catch (SendFailedException unsent) {
      return hasInvalidAddress(unsent) ? Delivery.refused(unsent) : Delivery.failed(unsent);
    } catch (MessagingException e) {
      return Delivery.failed(e);
    }
  }

  /** The provider lists an address as invalid only when the server said no for good (5xx). */
  private static boolean hasInvalidAddress(SendFailedException unsent) {
    return unsent.getInvalidAddresses() != null && unsent.getInvalidAddresses().length > 0;
  }

  /** Whether the server still answers. */
  public boolean isOpen() {
    return transport.isConnected();
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException alreadyGone) {
      // The letters it took have been answered for; a farewell that fails changes nothing.
    }
  }
}
