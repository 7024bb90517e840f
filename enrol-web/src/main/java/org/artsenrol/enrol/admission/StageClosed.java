package org.artsenrol.enrol.admission;

import java.util.Optional;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;

/** A stage's list is frozen and handed to the public record. */
public record StageClosed(Stage stage, EntryList list) implements Happening {

  /** The line that an application became; empty if it became none. */
  public Optional<Entry> entryOf(Application application) {
    return list.find(application.getCode());
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
