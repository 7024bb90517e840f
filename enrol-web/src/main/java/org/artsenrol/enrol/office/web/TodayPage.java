package org.artsenrol.enrol.office.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Term;
import org.artsenrol.enrol.catalogue.Venue;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.office.Need;
import org.artsenrol.enrol.office.Office;

/** What a member of staff sees first: what needs her, then her desks. */
@Named
@RequestScoped
public class TodayPage {
  @Inject private CurrentActor actor;
  @Inject private Office office;
  @Inject private Catalogue catalogue;

  private List<Need> needs;

  public List<Need> getNeeds() {
    if (needs == null) {
      needs = office.needs(actor.get());
    }
    return needs;
  }

  public List<Venue> getVenues() {
    return office.venues(actor.get());
  }

  public List<Term> getTerms() {
    return catalogue.terms();
  }

  public boolean isCityOffice() {
    return actor.get().isCityOffice();
  }

  public boolean isDemoOfficer() {
    return actor.get().isDemoOfficer();
  }
}
