package org.artsenrol.enrol.admission;

import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/** All that will decide a stage's draw has been published, for the first time or anew. */
public record RulesPublished(Stage stage) implements Happening {

  @Override
  public String subject() {
    return stage.getSlug();
  }

  @Override
  public String detail() {
    return "rules " + stage.findRulesHash().orElseThrow();
  }

  @Override
  public VenueId venue() {
    return stage.getVenue().venueId();
  }
}
