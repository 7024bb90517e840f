package org.artsenrol.lottery.verify;

import java.util.List;

/**
 * Something to be said, in no language yet.
 *
 * @param key in {@link Words}
 * @param facts the names and numbers in it, in this order; one may be a phrase itself, or several
 */
public record Phrase(String key, List<Object> facts) {

  /** With these facts. */
  public static Phrase of(String key, Object... facts) {
    return new Phrase(key, List.of(facts));
  }
}
