package org.artsenrol.notify;

import java.util.Collection;
import java.util.List;

/**
 * What a person has been told, as she reads it after signing in. Every notice stands here, however
 * else it was sent. The caller answers for whose reference it asks about.
 */
public interface Inbox {

  /** Her newest messages, newest first, at most {@code limit}. */
  List<InboxMessage> of(String recipientRef, int limit);

  /** How many of her messages she has not read. */
  long unread(String recipientRef);

  /**
   * Notes that she has read these. Numbers of another person's messages are passed over; a message
   * once read keeps its first moment.
   */
  void markRead(String recipientRef, Collection<Long> messageIds);
}
