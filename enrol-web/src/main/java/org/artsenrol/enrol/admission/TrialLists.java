package org.artsenrol.enrol.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.lottery.Entry;
import org.artsenrol.opendata.Publications;

/**
 * Tells what a draw would be of if its stage closed now: put together by the very code that freezes
 * the list, and kept nowhere.
 */
@ApplicationScoped
public class TrialLists {
  @Inject Catalogue catalogue;
  @Inject Admissions admissions;
  @Inject HeldSeats seats;
  @Inject Publications publications;

  /** Empty until the stage's rules are public. */
  @Transactional
  public Optional<TrialList> of(Stage stage) {
    if (!stage.hasPublishedRules()) {
      return Optional.empty();
    }
    var rules = PublishedRules.read(publications, stage.getSlug());
    var list = new FrozenList(rules.setup(), seats.heldIn(stage.getTerm()));
    var classes = catalogue.classes(stage.getTerm().getSlug(), stage.getVenue().venueId());
    List<Entry> entries = list.of(admissions.liveIn(stage), classes).entries();
    return Optional.of(
        new TrialList(rules.setup(), entries.stream().map(Entry::application).toList()));
  }
}
