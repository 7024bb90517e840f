package org.artsenrol.enrol.admission;

import java.util.Set;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/**
 * A stage's list is frozen and handed to the public record.
 *
 * @param codes of all entries in it
 */
public record StageClosed(Stage stage, Set<String> codes) implements Happening {

  public StageClosed {
    codes = Set.copyOf(codes);
  }

  /** Whether an application became an entry of the list. */
  public boolean lists(Application application) {
    return codes.contains(application.getCode());
  }

  @Override
  public String subject() {
    return stage.getSlug();
  }

  @Override
  public String detail() {
    return codes.size() + " entries, freeze " + stage.findFreezeHash().orElseThrow();
  }

  @Override
  public VenueId venue() {
    return stage.getVenue().venueId();
  }
}
