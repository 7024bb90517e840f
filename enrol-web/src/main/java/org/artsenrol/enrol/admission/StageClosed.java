package org.artsenrol.enrol.admission;

import java.util.OptionalInt;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.lottery.EntryList;

/** A stage's list is frozen and handed to the public record. */
public record StageClosed(Stage stage, EntryList list) implements Happening {

  /** Where in the list the line stands that an application became; empty if it became none. */
  public OptionalInt placeOf(Application application) {
    return list.place(application.getCode());
  }

  @Override
  public String subject() {
    return stage.getSlug();
  }

  @Override
  public String detail() {
    return list.digest().n() + " entries, freeze " + stage.findFreezeHash().orElseThrow();
  }

  @Override
  public VenueId venue() {
    return stage.getVenue().venueId();
  }
}
