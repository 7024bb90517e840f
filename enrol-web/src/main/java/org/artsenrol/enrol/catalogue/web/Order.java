package org.artsenrol.enrol.catalogue.web;

import java.util.Comparator;
import org.artsenrol.enrol.catalogue.StudyClass;

/** In which order classes are listed. Ties keep the brochure's order. */
public enum Order {
  BROCHURE((one, other) -> 0),
  CHANCE(
      Comparator.comparing(
          (OfferedClass c) -> c.odds().orElse(-1.0), Comparator.<Double>reverseOrder())),
  FEE(Comparator.comparing(c -> c.held().getFee())),
  TIME(Comparator.comparing(OfferedClass::held, Order::byHour));

  private final Comparator<OfferedClass> comparator;

  Order(Comparator<OfferedClass> comparator) {
    this.comparator = comparator;
  }

  Comparator<OfferedClass> comparator() {
    return comparator;
  }

  private static int byHour(StudyClass one, StudyClass other) {
    return Comparator.comparing(StudyClass::getWeekday)
        .thenComparing(StudyClass::getStarts)
        .compare(one, other);
  }
}
