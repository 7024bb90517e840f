package org.artsenrol.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;

/**
 * The present counts per class, in this node's memory alone: every node fills its own, at most once
 * in two seconds, so that no single arrival can be read from them. Empty after a start.
 */
@ApplicationScoped
public class LiveCounts {
  private volatile Standing standing = new Standing(0, Map.of());

  /**
   * All counts of one filling.
   *
   * @param number rises by one whenever a filling differs from the one before
   * @param byClass by the class's public id
   */
  public record Standing(long number, Map<String, LiveCount> byClass) {}

  /** Puts these counts, by the class's public id, in place of all earlier ones. */
  public synchronized void put(Map<String, LiveCount> counts) {
    if (!counts.equals(standing.byClass())) {
      standing = new Standing(standing.number() + 1, Map.copyOf(new TreeMap<>(counts)));
    }
  }

  /** What stands now. */
  public Standing standing() {
    return standing;
  }
}
