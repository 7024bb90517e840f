package org.artsenrol.opendata.watch;

import java.util.List;

/**
 * Something to be said, in no language yet.
 *
 * @param key in {@link Words}
 * @param facts put into it in this order; one may be a sentence itself
 */
record Sentence(String key, List<Object> facts) {

  static Sentence of(String key, Object... facts) {
    return new Sentence(key, List.of(facts));
  }
}
