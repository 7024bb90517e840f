package org.artsenrol.lottery;

import java.util.Locale;

/** How seats are handed out (section 4). */
public enum Allocation {
  /**
   * Everybody comes up in ticket order, again in each round, and takes her first wish that still
   * has a seat.
   */
  ROUNDS,
  /** Each class draws among those who wish it, on its own. */
  INDEPENDENT;

  /** The word in the manifest. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Allocation of(String word) {
    for (Allocation each : values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    throw Format.refusal("allocation is neither rounds nor independent");
  }
}
