package org.artsenrol.lottery.verify;

/**
 * An input that cannot be judged at all: a missing file, bytes that are no JSON, a zip that is a
 * trap.
 */
final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Phrase why;

  Unusable(String key, Object... facts) {
    super(key);
    this.why = Phrase.of(key, facts);
  }

  Phrase why() {
    return why;
  }
}
