package org.artsenrol.enrol.admission;

import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/** Something that happened to one application. */
interface OfApplication extends Happening {

  Application application();

  @Override
  default String subject() {
    return application().getPublicId();
  }

  @Override
  default String detail() {
    return application().getStage().getSlug() + ", " + application().getWishes().size() + " wishes";
  }

  @Override
  default VenueId venue() {
    return application().getStage().getVenue().venueId();
  }
}
