package org.artsenrol.enrol.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers what is wrong with one form, in the order in which it was looked at. */
final class Flaws {
  private final List<Flaw> found = new ArrayList<>();

  Flaws add(Flaw flaw) {
    found.add(flaw);
    return this;
  }

  Flaws addAll(List<Flaw> flaws) {
    found.addAll(flaws);
    return this;
  }

  Flaws unless(boolean holds, Supplier<Flaw> flaw) {
    return holds ? this : add(flaw.get());
  }

  Flaws between(String column, int value, int least, int most) {
    return unless(
        least <= value && value <= most,
        () -> Flaw.of(column, Flaw.Reason.OUT_OF_RANGE, value, least, most));
  }

  List<Flaw> found() {
    return List.copyOf(found);
  }
}
