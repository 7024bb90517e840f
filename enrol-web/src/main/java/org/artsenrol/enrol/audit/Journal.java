package org.artsenrol.enrol.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.artsenrol.enrol.audit.JournalEntry.Moment;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.VenueId;

/**
 * Writes every happening down in the transaction that did it: both stand or neither. What happens
 * outside of any transaction (a refusal, a sign-in, a page looked at) gets one of its own.
 */
@ApplicationScoped
public class Journal {
  private static final int PAGE = 200;

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject CurrentActor current;
  @Inject Clock machine;
  @Inject OfficeClock office;

  /** Hears everything that happens. */
  @Transactional
  public void hear(@Observes Happening happening) {
    write(happening);
  }

  /** Notes what must stay even if the present transaction is undone. */
  @Transactional(TxType.REQUIRES_NEW)
  public void note(Happening happening) {
    write(happening);
  }

  /**
   * The latest lines of a venue, newest first, for its own staff and the city office.
   *
   * @throws NotAllowed for everybody else
   */
  @Transactional
  public List<JournalEntry> latestOf(Actor staff, VenueId venue) {
    staff.mustSee(venue);
    return em.createQuery(
            "select j from JournalEntry j where j.venue = :venue order by j.at desc, j.id desc",
            JournalEntry.class)
        .setParameter("venue", venue.slug())
        .setMaxResults(PAGE)
        .getResultList();
  }

  /**
   * The latest lines of the whole city, newest first.
   *
   * @throws NotAllowed unless the city office asks
   */
  @Transactional
  public List<JournalEntry> latest(Actor staff) {
    if (!staff.isCityOffice()) {
      throw new NotAllowed(staff.label() + " does not read the city's journal");
    }
    return em.createQuery(
            "select j from JournalEntry j order by j.at desc, j.id desc", JournalEntry.class)
        .setMaxResults(PAGE)
        .getResultList();
  }

  private void write(Happening happening) {
    Moment now = new Moment(machine.instant(), office.now());
    em.persist(new JournalEntry(happening, current.get(), current.address().orElse(null), now));
  }
}
