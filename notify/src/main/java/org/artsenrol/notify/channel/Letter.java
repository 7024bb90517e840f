package org.artsenrol.notify.channel;

import java.time.Instant;
import org.artsenrol.notify.OneLine;
import org.artsenrol.notify.text.MailText;

/**
 * A mail to be sent.
 *
 * @param dedupKey what makes this the same mail when it has to be sent again
 * @param to the recipient's address
 * @param writtenAt when the notice was told
 * @param words what it says
 * @throws org.artsenrol.notify.WrongNotice if the address could add headers
 */
public record Letter(String dedupKey, String to, Instant writtenAt, MailText words) {

  /** Checks the address once more: rows may come from elsewhere. */
  public Letter {
    OneLine.check("the e-mail address", to, 254);
  }
}
