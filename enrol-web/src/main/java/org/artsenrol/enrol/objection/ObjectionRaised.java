package org.artsenrol.enrol.objection;

import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/** An applicant has objected to a frozen list. */
public record ObjectionRaised(Objection objection) implements Happening {

  @Override
  public String subject() {
    return objection.getPublicId();
  }

  @Override
  public String detail() {
    return objection.getKind().name();
  }

  @Override
  public VenueId venue() {
    return objection.getApplication().getStage().getVenue().venueId();
  }
}
