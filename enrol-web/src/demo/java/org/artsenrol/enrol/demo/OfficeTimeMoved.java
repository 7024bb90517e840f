package org.artsenrol.enrol.demo;

import java.time.Instant;
import org.artsenrol.enrol.kernel.Happening;

/** A demonstration officer has moved office time forward. */
record OfficeTimeMoved(Instant from, Instant to) implements Happening {

  @Override
  public String subject() {
    return "office time";
  }

  @Override
  public String detail() {
    return from + " to " + to;
  }
}
