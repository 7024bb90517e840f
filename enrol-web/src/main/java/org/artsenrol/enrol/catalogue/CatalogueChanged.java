package org.artsenrol.enrol.catalogue;

import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/**
 * Something in the brochure of a term is not as it was.
 *
 * @param venue whose classes, stages or discounts changed; null when it is the term itself, the
 *     venues or the city's closed days
 * @param term slug
 * @param act what was done, e.g. {@code ClassEdited}
 * @param subject the slug of the class or term
 */
public record CatalogueChanged(
    VenueId venue, String term, String act, String subject, String detail) implements Happening {

  static CatalogueChanged of(String act, StudyClass changed) {
    return new CatalogueChanged(
        changed.getVenue().venueId(), changed.getTerm().getSlug(), act, changed.getSlug(), "");
  }
}
