package org.artsenrol.enrol.admission;

import java.time.Instant;
import org.artsenrol.enrol.kernel.Roc;
import org.artsenrol.enrol.kernel.Spoken;

/** Moments as facts of a sentence. */
final class Moments {

  private Moments() {}

  static Spoken at(Instant moment) {
    return locale -> Roc.dateTime(moment, locale);
  }

  /** An exclusive end. */
  static Spoken until(Instant end) {
    return locale -> Roc.deadline(end, locale);
  }
}
