package org.artsenrol.notify;

/**
 * The mail server that takes our mail. The application produces an {@code Optional<MailSettings>}
 * as a CDI bean; when it is empty no mail is written or sent, and notices stand in the inbox alone.
 *
 * <p>The server is one of the installation's own: it is reached without a password, over TLS as
 * soon as it offers STARTTLS, and it signs (DKIM) and relays.
 *
 * @param host name or address of the server
 * @param port its TCP port
 * @param from the address that notices come from
 */
public record MailSettings(String host, int port, String from) {

  /** The part of the sender's address after the @. */
  public String domain() {
    return from.substring(from.lastIndexOf('@') + 1);
  }
}
