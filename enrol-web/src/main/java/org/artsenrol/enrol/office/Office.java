package org.artsenrol.enrol.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.Term;
import org.artsenrol.enrol.catalogue.Venue;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.NotFound;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.VenueId;

/** Opens a venue's desk to those to whom it is open: its own staff, and the city office to look. */
@ApplicationScoped
public class Office {
  @Inject Catalogue catalogue;
  @Inject Admissions admissions;
  @Inject OfficeClock clock;

  /** The venues whose desks this member of staff may open. */
  @Transactional
  public List<Venue> venues(Actor actor) {
    if (!actor.isStaff()) {
      throw new NotAllowed("desks are for staff");
    }
    return catalogue.venues().stream().filter(v -> actor.maySee(new VenueId(v.getSlug()))).toList();
  }

  /**
   * A venue's term.
   *
   * @throws NotAllowed unless the venue's desk is open to the actor
   * @throws NotFound if there is no such venue or term
   */
  @Transactional
  public Desk desk(Actor actor, String venueSlug, String termSlug) {
    VenueId id = new VenueId(venueSlug);
    actor.mustSee(id);
    Venue venue = catalogue.getVenue(id);
    Term term = catalogue.getTerm(termSlug);
    List<Stage> stages = catalogue.stages(termSlug, id);
    return new Desk(
        venue, term, stages, catalogue.classes(termSlug, id), applicants(stages), actor.mayRun(id));
  }

  /** What needs somebody at the desks that the actor may open, the most pressing first. */
  @Transactional
  public List<Need> needs(Actor actor) {
    Instant now = clock.now();
    return venues(actor).stream()
        .flatMap(v -> catalogue.terms().stream().map(t -> desk(actor, v.getSlug(), t.getSlug())))
        .flatMap(desk -> Need.of(desk, now).stream())
        .sorted()
        .toList();
  }

  private Map<Long, Integer> applicants(List<Stage> stages) {
    Map<Long, Integer> sum = new HashMap<>();
    for (Stage stage : stages) {
      admissions.applicantsPerClass(stage).forEach((id, n) -> sum.merge(id, n, Integer::sum));
    }
    return sum;
  }
}
