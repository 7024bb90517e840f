package org.artsenrol.enrol.ruling;

import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/** Something that happened to one ruling. */
interface OfRuling extends Happening {

  Ruling ruling();

  @Override
  default String subject() {
    return ruling().getPublicId();
  }

  @Override
  default String detail() {
    return ruling().getKind().name();
  }

  @Override
  default VenueId venue() {
    return ruling().getStage().getVenue().venueId();
  }
}
