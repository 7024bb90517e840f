package org.artsenrol.opendata;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How many want a class at one moment.
 *
 * @param seats seats that the present stage gives out
 * @param applicants learners with a live application that wishes this class
 * @param asOf when it was counted; cut to the minute, so that no single arrival can be timed
 */
public record LiveCount(int seats, int applicants, Instant asOf) {
  public LiveCount {
    asOf = asOf.truncatedTo(ChronoUnit.MINUTES);
    if (seats < 0 || applicants < 0) {
      throw new IllegalArgumentException("a count below 0: " + seats + ", " + applicants);
    }
  }
}
