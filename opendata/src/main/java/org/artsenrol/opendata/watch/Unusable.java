package org.artsenrol.opendata.watch;

import org.artsenrol.lottery.verify.Phrase;

/** What this program was given cannot be used: its command line, a file, its own folder. */
final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Phrase why;

  Unusable(String key, Object... facts) {
    super(key);
    why = Phrase.of(key, facts);
  }

  Phrase why() {
    return why;
  }
}
