package org.artsenrol.enrol.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.CatalogueChanged;
import org.artsenrol.enrol.catalogue.Venue;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.Publications;

/**
 * Publishes what the brochure says now, in the transaction that changed it. What is the same as
 * before stays as it is.
 */
@ApplicationScoped
public class CatalogueItems {
  @Inject Catalogue catalogue;
  @Inject Publications publications;

  void onCatalogueChanged(@Observes CatalogueChanged change) {
    catalogue
        .findTerm(change.term())
        .ifPresent(term -> publications.item(ItemKind.TERM, Items.of(term)));
    List<Venue> venues = catalogue.venues();
    venues.forEach(venue -> publications.item(ItemKind.VENUE, Items.of(venue)));
    venues.stream()
        .filter(v -> change.venue() == null || v.venueId().equals(change.venue()))
        .forEach(venue -> publish(venue, change.term()));
  }

  private void publish(Venue venue, String term) {
    catalogue
        .stages(term, venue.venueId())
        .forEach(stage -> publications.item(ItemKind.STAGE, Items.of(stage)));
    catalogue
        .classes(term, venue.venueId())
        .forEach(held -> publications.item(ItemKind.CLASS, Items.of(held)));
    catalogue
        .discounts(term, venue.venueId())
        .forEach(discount -> publications.item(ItemKind.DISCOUNT, Items.of(discount)));
  }
}
