package org.artsenrol.opendata.watch;

/** What this program was given cannot be used: its command line, a file, its own folder. */
final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Sentence why;

  Unusable(String key, Object... facts) {
    super(key);
    why = Sentence.of(key, facts);
  }

  Sentence why() {
    return why;
  }
}
