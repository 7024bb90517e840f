package org.artsenrol.notify.channel;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HexFormat;
import org.artsenrol.notify.MailSettings;
import org.artsenrol.notify.text.MailText;

/** A letter in the form that SMTP carries: plain text and HTML of the same words, in UTF-8. */
final class LetterMessage extends MimeMessage {
  private static final String UTF_8 = "UTF-8";

  private final String messageId;

  LetterMessage(Session session, Letter letter, MailSettings server) throws MessagingException {
    super(session);
    messageId = "<" + fingerprint(letter.dedupKey()) + "@" + server.domain() + ">";
    setFrom(sender(server, letter.words()));
    setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    setSubject(letter.words().subject(), UTF_8);
    setSentDate(Date.from(letter.writtenAt()));
    setContentLanguage(new String[] {letter.words().locale().toLanguageTag()});
    // RFC 3834: keeps out-of-office machines from answering.
    setHeader("Auto-Submitted", "auto-generated");
    setContent(bothForms(letter.words()));
    saveChanges();
  }

  /** Called by the provider, which would otherwise make a new one at each sending. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  private static InternetAddress sender(MailSettings server, MailText words)
      throws MessagingException {
    try {
      return new InternetAddress(server.from(), words.sender(), UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("UTF-8 is missing", e);
    }
  }

  private static MimeMultipart bothForms(MailText words) throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(words.plain(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(words.html(), UTF_8, "html");
    return new MimeMultipart("alternative", plain, html);
  }

  /** 128 bits of the key's SHA-256: the same for the same key, and telling nothing of it. */
  private static String fingerprint(String dedupKey) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(dedupKey.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
