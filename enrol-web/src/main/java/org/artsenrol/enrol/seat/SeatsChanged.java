package org.artsenrol.enrol.seat;

import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/**
 * A class has got more seats after its draw, or fewer.
 *
 * @param added below zero where seats were taken away
 */
public record SeatsChanged(StudyClass studyClass, int added) implements Happening {

  @Override
  public String subject() {
    return studyClass.getSlug();
  }

  @Override
  public String detail() {
    return "%+d seats".formatted(added);
  }

  @Override
  public VenueId venue() {
    return studyClass.getVenue().venueId();
  }
}
