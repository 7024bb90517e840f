package org.artsenrol.opendata.watch;

import org.artsenrol.lottery.verify.Phrase;

/**
 * Something that says nothing about the log: no network, a busy server, a document that is not out
 * yet. It is tried again.
 */
final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Phrase why;

  Trouble(String key, Object... facts) {
    super(key);
    why = Phrase.of(key, facts);
  }

  Phrase why() {
    return why;
  }
}
