package org.artsenrol.enrol.admission;

import java.util.OptionalInt;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/**
 * Another list has taken the place of a frozen one; both are public.
 *
 * @param number of the freeze, from 2
 */
public record ListSuperseded(Stage stage, NewList now, int number) implements Happening {

  /** The place of the line that an application became, from 0; empty if it became none. */
  public OptionalInt placeOf(Application application) {
    return now.list().place(application.getCode());
  }

  @Override
  public String subject() {
    return stage.getSlug();
  }

  @Override
  public String detail() {
    return "freeze " + number + " " + stage.findFreezeHash().orElseThrow();
  }

  @Override
  public VenueId venue() {
    return stage.getVenue().venueId();
  }
}
