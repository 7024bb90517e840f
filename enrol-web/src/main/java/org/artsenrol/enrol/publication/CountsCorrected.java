package org.artsenrol.enrol.publication;

import java.util.Map;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/**
 * The public counts of a stage were not what its applications say, and have been put right.
 *
 * @param byClass what was missing from the count of each class, by its slug
 */
public record CountsCorrected(Stage stage, Map<String, Integer> byClass) implements Happening {

  public CountsCorrected {
    byClass = Map.copyOf(byClass);
  }

  @Override
  public String subject() {
    return stage.getSlug();
  }

  @Override
  public String detail() {
    int missing = byClass.values().stream().mapToInt(Math::abs).sum();
    return byClass.size() + " classes, " + missing + " wishes";
  }

  @Override
  public VenueId venue() {
    return stage.getVenue().venueId();
  }
}
