package org.artsenrol.enrol.seat;

import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/** Something that happened to one place on a waitlist. */
interface OfPlace extends Happening {

  WaitlistPlace place();

  @Override
  default String subject() {
    return place().getStudyClass().getSlug();
  }

  @Override
  default String detail() {
    return "member " + place().getLearner().getNumber() + ", number " + place().getPosition();
  }

  @Override
  default VenueId venue() {
    return place().getStage().getVenue().venueId();
  }
}
