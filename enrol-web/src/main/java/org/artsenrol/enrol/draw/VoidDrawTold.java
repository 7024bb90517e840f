package org.artsenrol.enrol.draw;

import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.lottery.DrawResult;

/** The result of a void draw is public, and gives nobody anything. */
public record VoidDrawTold(Stage stage, DrawResult result) implements Happening {

  @Override
  public String subject() {
    return stage.getSlug();
  }

  @Override
  public String detail() {
    return "result " + result.digest();
  }

  @Override
  public VenueId venue() {
    return stage.getVenue().venueId();
  }
}
