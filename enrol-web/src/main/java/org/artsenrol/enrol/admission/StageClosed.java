package org.artsenrol.enrol.admission;

import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/**
 * A stage's list is frozen and handed to the public record.
 *
 * @param entries how many entries stand in it
 */
public record StageClosed(Stage stage, int entries) implements Happening {

  @Override
  public String subject() {
    return stage.getSlug();
  }

  @Override
  public String detail() {
    return entries + " entries, freeze " + stage.findFreezeHash().orElseThrow();
  }

  @Override
  public VenueId venue() {
    return stage.getVenue().venueId();
  }
}
