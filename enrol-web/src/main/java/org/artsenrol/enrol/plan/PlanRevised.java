package org.artsenrol.enrol.plan;

import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/** A stage of a public plan has been changed, and everybody can read what and why. */
public record PlanRevised(Stage stage, PlanRevision revision) implements Happening {

  @Override
  public String subject() {
    return stage.getSlug();
  }

  @Override
  public String detail() {
    return "record " + revision.getRecordHash();
  }

  @Override
  public VenueId venue() {
    return stage.getVenue().venueId();
  }
}
