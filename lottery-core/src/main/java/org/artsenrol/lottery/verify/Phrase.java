package org.artsenrol.lottery.verify;

import java.util.List;

/**
 * Something to be said, by its key in the program's word lists, and the names and numbers in it.
 */
record Phrase(String key, List<Object> facts) {
  static Phrase of(String key, Object... facts) {
    return new Phrase(key, List.of(facts));
  }
}
