package org.artsenrol.lottery;

import java.util.Optional;

/** Seats left per class, and how many of them a pass may give (section 4). */
final class SeatPools {
  private final DrawSetup setup;
  private final int[] left;

  SeatPools(DrawSetup setup) {
    this.setup = setup;
    left = setup.classes().stream().mapToInt(ClassSpec::cap).toArray();
  }

  /** The pool of each class when the pass begins. */
  int[] of(int pass) {
    int[] pool = new int[left.length];
    for (int c = 0; c < pool.length; c++) {
      pool[c] = of(pass, c);
    }
    return pool;
  }

  private int of(int pass, int c) {
    ClassSpec spec = setup.classes().get(c);
    Optional<String> group = setup.passes().get(pass).group();
    if (group.isPresent()) {
      return Math.min(spec.reservedFor(group.get()), left[c]);
    }
    return (int) Math.max(0, left[c] - keptForLater(pass, spec));
  }

  /** Long, because sixty-three groups may each reserve a million seats. */
  private long keptForLater(int pass, ClassSpec spec) {
    return setup.passes().stream()
        .skip(pass + 1L)
        .map(Pass::group)
        .flatMap(Optional::stream)
        .mapToLong(spec::reservedFor)
        .sum();
  }

  void take(int c) {
    left[c]--;
  }
}
