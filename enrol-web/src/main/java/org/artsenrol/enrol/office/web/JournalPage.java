package org.artsenrol.enrol.office.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.artsenrol.enrol.audit.Journal;
import org.artsenrol.enrol.audit.JournalEntry;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.office.Office;

/**
 * What was done, by whom, the latest first: the city's whole journal to the city office, its own to
 * a venue.
 */
@Named
@RequestScoped
public class JournalPage {
  @Inject private CurrentActor current;
  @Inject private Journal journal;
  @Inject private Office office;

  private List<JournalEntry> entries;

  public List<JournalEntry> getEntries() {
    if (entries == null) {
      entries = read(current.get());
    }
    return entries;
  }

  private List<JournalEntry> read(Actor actor) {
    if (actor.isCityOffice()) {
      return journal.latest(actor);
    }
    return office.venues(actor).stream()
        .flatMap(v -> journal.latestOf(actor, new VenueId(v.getSlug())).stream())
        .toList();
  }
}
