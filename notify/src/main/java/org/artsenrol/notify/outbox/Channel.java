package org.artsenrol.notify.outbox;

/** A way a message goes. */
public enum Channel {
  /** The recipient's own page; told as soon as it is kept. */
  INBOX,
  /** E-mail. */
  MAIL
}
