package org.artsenrol.enrol.seat;

import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/** A learner has a place on a class's waitlist. */
public record PlacedOnWaitlist(WaitlistPlace place) implements Happening {

  @Override
  public String subject() {
    return place.getStudyClass().getSlug();
  }

  @Override
  public String detail() {
    return "member " + place.getLearner().getNumber() + ", number " + place.getPosition();
  }

  @Override
  public VenueId venue() {
    return place.getStage().getVenue().venueId();
  }
}
