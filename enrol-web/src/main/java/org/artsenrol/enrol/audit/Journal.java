package org.artsenrol.enrol.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
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
   * The latest lines, newest first: every line to the city office; to others those of their venues
   * and what they did themselves.
   *
   * @throws NotAllowed unless she is staff
   */
  @Transactional
  public List<JournalEntry> latestFor(Actor staff) {
    if (!staff.isStaff()) {
      throw new NotAllowed(staff.label() + " does not read the journal");
    }
    return lines(staff).setMaxResults(PAGE).getResultList();
  }

  private TypedQuery<JournalEntry> lines(Actor staff) {
    if (staff.isCityOffice()) {
      return lines("");
    }
    List<String> venues = staff.venues().stream().map(VenueId::slug).toList();
    return venues.isEmpty()
        ? lines("where j.actor = :her").setParameter("her", staff.label())
        : lines("where j.actor = :her or j.venue in :venues")
            .setParameter("her", staff.label())
            .setParameter("venues", venues);
  }

  private TypedQuery<JournalEntry> lines(String which) {
    return em.createQuery(
        "select j from JournalEntry j " + which + " order by j.at desc, j.id desc",
        JournalEntry.class);
  }

  private void write(Happening happening) {
    Moment now = new Moment(machine.instant(), office.now());
    em.persist(new JournalEntry(happening, current.get(), current.address().orElse(null), now));
  }
}
