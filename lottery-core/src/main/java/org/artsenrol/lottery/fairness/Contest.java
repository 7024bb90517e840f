package org.artsenrol.lottery.fairness;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.artsenrol.lottery.Entry;

/**
 * A competition for one class that luck alone decided: everybody in it had the same weight, a fresh
 * ticket, and nothing better to take, so every choice of that many winners among them was equally
 * likely.
 *
 * @param winners codes of those candidates who got the class
 */
record Contest(List<Entry> candidates, Set<String> winners) {

  /** Whether it could have ended differently. */
  boolean isOpen() {
    return !winners.isEmpty() && winners.size() < candidates.size();
  }

  boolean won(Entry entry) {
    return winners.contains(entry.code());
  }

  int count(Predicate<Entry> which) {
    return (int) candidates.stream().filter(which).count();
  }
}
