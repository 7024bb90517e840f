package org.artsenrol.enrol.objection;

import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/** The venue has answered an objection, and the answer is public. */
public record ObjectionAnswered(Objection objection) implements Happening {

  @Override
  public String subject() {
    return objection.getPublicId();
  }

  @Override
  public String detail() {
    return objection.getDecision().name();
  }

  @Override
  public VenueId venue() {
    return objection.getApplication().getStage().getVenue().venueId();
  }
}
