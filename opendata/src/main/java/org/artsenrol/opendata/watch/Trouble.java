package org.artsenrol.opendata.watch;

/**
 * Something that says nothing about the log: no network, a busy server, a document that is not out
 * yet. It is tried again.
 */
final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Sentence why;

  Trouble(String key, Object... facts) {
    super(key);
    why = Sentence.of(key, facts);
  }

  Sentence why() {
    return why;
  }
}
