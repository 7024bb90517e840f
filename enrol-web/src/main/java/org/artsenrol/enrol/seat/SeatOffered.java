package org.artsenrol.enrol.seat;

import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/** A learner has been admitted to a class and may pay for her seat. */
public record SeatOffered(Seat seat) implements Happening {

  @Override
  public String subject() {
    return seat.getStudyClass().getSlug();
  }

  @Override
  public String detail() {
    return "member " + seat.getLearner().getNumber() + ", " + seat.getStage().getSlug();
  }

  @Override
  public VenueId venue() {
    return seat.getStage().getVenue().venueId();
  }
}
