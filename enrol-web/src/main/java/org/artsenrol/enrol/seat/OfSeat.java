package org.artsenrol.enrol.seat;

import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/** Something that happened to one seat. */
interface OfSeat extends Happening {

  Seat seat();

  @Override
  default String subject() {
    return seat().getStudyClass().getSlug();
  }

  @Override
  default String detail() {
    return "member " + seat().getLearner().getNumber() + ", " + seat().getStage().getSlug();
  }

  @Override
  default VenueId venue() {
    return seat().getStage().getVenue().venueId();
  }
}
