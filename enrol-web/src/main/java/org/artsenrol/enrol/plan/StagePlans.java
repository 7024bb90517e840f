package org.artsenrol.enrol.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.artsenrol.enrol.admission.PublicLog;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.CatalogueChanged;
import org.artsenrol.enrol.catalogue.LearnerGroups;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.catalogue.TermBook;
import org.artsenrol.enrol.catalogue.TermBooks;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.plan.PlanRefused.Reason;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.Publications;

/**
 * The plans of all venues: everybody may read them, a venue's own staff make them. A plan is stored
 * whole or not at all; once people go by it, every change of a stage is a record that says why.
 */
@ApplicationScoped
public class StagePlans {
  private static final int LONGEST_REASON = 1000;

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Catalogue catalogue;
  @Inject TermBooks books;
  @Inject OfficeClock clock;
  @Inject PublicLog log;
  @Inject Publications publications;
  @Inject Event<CatalogueChanged> changed;
  @Inject Event<Happening> happenings;

  /** The plan as it stands. */
  @Transactional
  public StagePlan of(VenueId venue, String term) {
    return StagePlan.of(catalogue.stages(term, venue), clock.now());
  }

  /** The groups for which a venue's classes keep seats. */
  @Transactional
  public List<String> groupsKept(VenueId venue, String term) {
    List<StudyClass> classes = catalogue.classes(term, venue);
    return LearnerGroups.KNOWN.stream()
        .filter(g -> classes.stream().anyMatch(c -> c.reservedSeats().containsKey(g)))
        .toList();
  }

  /**
   * What is allowed in a plan and probably not meant.
   *
   * @param stages each without a flaw
   */
  @Transactional
  public List<PlanWarning> warnings(VenueId venue, String term, List<StageForm> stages) {
    List<PlannedClass> classes =
        catalogue.classes(term, venue).stream()
            .filter(c -> !c.isCalledOff())
            .map(PlannedClass::of)
            .toList();
    return PlanCheck.of(stages, classes, catalogue.calendar(catalogue.getTerm(term), venue));
  }

  /** How a public plan was changed, the oldest first. */
  @Transactional
  public List<PlanRevision> revisions(VenueId venue, String term) {
    return em.createQuery(
            "select r from PlanRevision r where r.venue.slug = :venue and r.term.slug = :term"
                + " order by r.id",
            PlanRevision.class)
        .setParameter("venue", venue.slug())
        .setParameter("term", term)
        .getResultList();
  }

  /**
   * Stores a plan in place of the one that stands.
   *
   * @param seen the columns of the plan as they were when the clerk began
   * @param stages in their order
   * @param reason why a public plan changes; not asked for before
   * @throws PlanRefused if it cannot stand, or somebody else has changed it since
   * @throws org.artsenrol.enrol.kernel.NotAllowed unless the actor runs the venue
   */
  @Transactional
  public void save(
      Actor actor,
      VenueId venue,
      String term,
      Map<String, String> seen,
      List<StageForm> stages,
      String reason) {
    actor.mustRun(venue);
    catalogue.getTerm(term);
    catalogue.getVenue(venue);
    TermBook book = books.open(term);
    Instant now = clock.now();
    List<Stage> standing = book.stagesOf(venue.slug());
    var change = new PlanChange(standing, stages, now);
    change.mustStand(seen);
    if (change.isNone()) {
      return;
    }
    boolean isPublic = StagePlan.of(standing, now).isPublic();
    String said = Optional.ofNullable(reason).orElse("").strip();
    if (isPublic && (said.isEmpty() || said.length() > LONGEST_REASON)) {
      throw new PlanRefused(Reason.REASON_MISSING, LONGEST_REASON);
    }
    List<Revision> revisions = change.revisions(venue.slug() + "-" + term, said);
    write(book, standing, change);
    mustKeepGroups(book, venue);
    if (isPublic) {
      revisions.forEach(revision -> publish(book, venue, revision));
    }
    change.dropped().forEach(book::drop);
    changed.fire(new CatalogueChanged(venue, term, "PlanSaved", term, stages.size() + " stages"));
  }

  private void write(TermBook book, List<Stage> standing, PlanChange change) {
    for (StageForm form : change.written()) {
      boolean begun =
          standing.stream().anyMatch(s -> s.getNumber() == form.number() && s.hasPublishedRules());
      if (begun) {
        book.revise(form);
      } else {
        book.put(form);
      }
    }
    change.dropped().forEach(s -> publications.withdrawItem(ItemKind.STAGE, s.getSlug()));
  }

  /** Whoever keeps seats for a group must find it in a lottery, or its class cannot be drawn. */
  private static void mustKeepGroups(TermBook book, VenueId venue) {
    var kept = new TreeSet<String>();
    book.classesOf(venue.slug()).stream()
        .filter(c -> !c.isCalledOff())
        .forEach(c -> kept.addAll(c.reservedSeats().keySet()));
    kept.removeAll(book.groupsOf(venue.slug()));
    if (!kept.isEmpty()) {
      throw new PlanRefused(Reason.GROUP_IN_USE, LearnerGroups.named(kept.first()));
    }
  }

  private void publish(TermBook book, VenueId venue, Revision revision) {
    Stage stage =
        book.stagesOf(venue.slug()).stream()
            .filter(s -> s.getSlug().equals(revision.stage()))
            .findFirst()
            .orElseThrow();
    String hash = log.write(RecordKind.PLAN, revision.stage(), revision.body());
    var kept = new PlanRevision(stage, revision, hash, clock.now());
    em.persist(kept);
    happenings.fire(new PlanRevised(stage, kept));
  }
}
