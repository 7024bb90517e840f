package org.artsenrol.opendata;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How many want a class in the stage that was opened for it last.
 *
 * @param studyClass its public id
 * @param stage in which they want it
 * @param applicants learners with a live application that wishes this class
 * @param asOf when the number last moved; cut to the minute, so that no single arrival can be timed
 * @param logSize records in the log when it was counted
 * @param number of the change; later changes have greater ones
 * @param opened number of the stage's opening for this class
 */
public record LiveCount(
    String studyClass,
    String stage,
    int applicants,
    Instant asOf,
    long logSize,
    long number,
    long opened) {
  public LiveCount {
    asOf = asOf.truncatedTo(ChronoUnit.MINUTES);
    // Below 0 only where applications were taken before anybody counted, until the next recount.
    applicants = Math.max(0, applicants);
  }
}
