package org.artsenrol.notify;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A message as its recipient reads it. Its words never change once it is told. */
public interface InboxMessage {

  /** Its number, for {@link Inbox#markRead}; it opens nothing. */
  Long getId();

  /** The kind of notice, e.g. {@code admitted}. */
  String getKind();

  /** The language it is written in. */
  Locale getLocale();

  /** One line of plain text. */
  String getSubject();

  /** Plain text; an empty line parts paragraphs. */
  String getBody();

  /** Where to look further. */
  Optional<String> getLink();

  /** When it was told. */
  Instant getCreatedAt();

  /** Whether she has yet to read it. */
  boolean isUnread();
}
