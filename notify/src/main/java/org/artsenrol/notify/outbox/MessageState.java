package org.artsenrol.notify.outbox;

/** Where a message stands. */
public enum MessageState {
  /** To be sent, at once or at its next try. */
  QUEUED,
  /** In the inbox, or taken by the mail server. */
  SENT,
  /** Given up: refused for good, or failed at every try. Its words still stand in the inbox. */
  DEAD
}
