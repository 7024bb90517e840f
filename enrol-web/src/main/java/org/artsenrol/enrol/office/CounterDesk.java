package org.artsenrol.enrol.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.seat.FirstCome;
import org.artsenrol.enrol.seat.Seat;
import org.artsenrol.enrol.seat.Seats;

/** What lies on the counter when a person stands before it: her seats, and those that are left. */
@ApplicationScoped
public class CounterDesk {
  @Inject Admissions admissions;
  @Inject Seats seats;
  @Inject FirstCome firstCome;

  /**
   * A person's seats in the classes of a desk, also those that she has left.
   *
   * @throws org.artsenrol.enrol.kernel.NotAllowed unless the actor runs the desk
   */
  @Transactional
  public List<Seat> seats(Actor clerk, Learner learner, Desk desk) {
    clerk.mustRun(desk.venue().venueId());
    return admissions.of(clerk, learner.getId()).stream()
        .filter(a -> a.getStage().getTerm().getId().equals(desk.term().getId()))
        .filter(a -> a.getStage().getVenue().getId().equals(desk.venue().getId()))
        .flatMap(a -> seats.of(a).values().stream())
        .toList();
  }

  /** The classes of a desk of which a seat can be taken at the counter now. */
  @Transactional
  public List<StudyClass> takeable(Actor clerk, Desk desk) {
    clerk.mustRun(desk.venue().venueId());
    return desk.classes().stream()
        .filter(c -> !c.isCalledOff())
        .filter(c -> firstCome.openFor(clerk, c.getSlug()).isPresent())
        .filter(c -> firstCome.left(c.getSlug()) > 0)
        .toList();
  }
}
