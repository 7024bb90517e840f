package org.artsenrol.enrol.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.NotFound;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.Roc;
import org.artsenrol.enrol.kernel.Spoken;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.objection.ObjectionRefused.Reason;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.PublicTime;
import org.artsenrol.opendata.Publications;

/**
 * Takes objections from the freeze of a list to its draw, and the venue's answers to them. That one
 * was raised is public at once, so that none can be passed over in silence.
 */
@ApplicationScoped
public class Objections {
  /** Of one application; more would only bury the others. */
  static final int MOST_WAITING = 3;

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Admissions admissions;
  @Inject Discretion discretion;
  @Inject Publications publications;
  @Inject OfficeClock clock;
  @Inject Event<Happening> happenings;

  /**
   * Takes an objection.
   *
   * @throws ObjectionRefused before the freeze, from T on, and if too many wait already
   * @throws org.artsenrol.enrol.kernel.NotAllowed unless the actor acts for the applicant
   */
  @Transactional
  public Objection raise(Actor actor, String applicationId, Complaint complaint) {
    Application application = admissions.get(actor, applicationId);
    Stage stage = application.getStage();
    if (actor.isStaff()) {
      actor.mustRun(stage.getVenue().venueId());
    }
    // One at a time, so that numbers follow each other and nobody slips in after T.
    em.refresh(stage, LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.now();
    mustBeInTime(stage, now);
    if (of(application).stream().filter(o -> !o.isAnswered()).count() >= MOST_WAITING) {
      throw new ObjectionRefused(Reason.TOO_MANY, MOST_WAITING);
    }
    var objection = new Objection(application, in(stage).size() + 1, complaint, actor, now);
    em.persist(objection);
    publish(objection);
    happenings.fire(new ObjectionRaised(objection));
    return objection;
  }

  private static void mustBeInTime(Stage stage, Instant now) {
    if (stage.findClosedAt().isEmpty()) {
      throw new ObjectionRefused(Reason.NOT_FROZEN);
    }
    if (!now.isBefore(stage.getDrawsAt())) {
      Spoken t = locale -> Roc.dateTime(stage.getDrawsAt(), locale);
      throw new ObjectionRefused(Reason.TOO_LATE, t);
    }
  }

  /** Whether an objection to this stage's list would be in time now. */
  public boolean isTime(Stage stage) {
    return stage.isLottery()
        && stage.findClosedAt().isPresent()
        && clock.now().isBefore(stage.getDrawsAt());
  }

  /**
   * The objections of an application, the first one first.
   *
   * @throws org.artsenrol.enrol.kernel.NotAllowed unless the actor may see the application
   */
  @Transactional
  public List<Objection> of(Actor actor, String applicationId) {
    return of(admissions.get(actor, applicationId));
  }

  private List<Objection> of(Application application) {
    return em.createQuery(
            "select o from Objection o where o.application = :application order by o.publicId",
            Objection.class)
        .setParameter("application", application)
        .getResultList();
  }

  /** All to one stage's list, in their order; for pages, what is public of them only. */
  @Transactional
  public List<Objection> in(Stage stage) {
    return em.createQuery(
            "select o from Objection o where o.application.stage = :stage order by o.publicId",
            Objection.class)
        .setParameter("stage", stage)
        .getResultList();
  }

  /**
   * All at one venue's desk: those that wait come first, the next draw's before the others.
   *
   * @throws org.artsenrol.enrol.kernel.NotAllowed unless the desk is open to the actor
   */
  @Transactional
  public List<Objection> at(Actor actor, VenueId venue, String term) {
    actor.mustSee(venue);
    return em.createQuery(
            "select o from Objection o where o.application.stage.venue.slug = :venue"
                + " and o.application.stage.term.slug = :term"
                + " order by o.application.stage.drawsAt, o.publicId",
            Objection.class)
        .setParameter("venue", venue.slug())
        .setParameter("term", term)
        .getResultStream()
        .sorted((a, b) -> Boolean.compare(a.isAnswered(), b.isAnswered()))
        .toList();
  }

  /**
   * One of them, for whoever may answer it or look at its desk.
   *
   * @throws org.artsenrol.enrol.kernel.NotAllowed for everybody else
   */
  @Transactional
  public Objection get(Actor actor, String publicId) {
    Objection objection = find(publicId);
    actor.mustSee(venueOf(objection));
    return objection;
  }

  private Objection find(String publicId) {
    return em.createQuery("select o from Objection o where o.publicId = :id", Objection.class)
        .setParameter("id", publicId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFound("objection", publicId));
  }

  /**
   * Answers an objection, once and for everybody to read.
   *
   * @param sure that the actor knows the answer to be public for good
   * @throws ObjectionRefused if it is answered already, or the answer tells who somebody is
   * @throws org.artsenrol.enrol.kernel.NotAllowed unless she is of the venue's own staff
   */
  @Transactional
  public void answer(Actor actor, String publicId, Answer answer, boolean sure) {
    Objection objection = find(publicId);
    actor.mustRun(venueOf(objection));
    em.refresh(objection, LockModeType.PESSIMISTIC_WRITE);
    if (objection.isAnswered()) {
      throw new ObjectionRefused(Reason.ANSWERED);
    }
    if (!sure) {
      throw new ObjectionRefused(Reason.NOT_SURE);
    }
    mustNameNobody(objection, answer);
    objection.answer(answer, actor, clock.now());
    publish(objection);
    happenings.fire(new ObjectionAnswered(objection));
  }

  private void mustNameNobody(Objection objection, Answer answer) {
    Optional<String> named =
        discretion.breach(answer.text(), objection.getApplication(), objection.isWithCode());
    if (named.isPresent()) {
      throw new ObjectionRefused(Reason.PERSONAL, named.get());
    }
  }

  private static VenueId venueOf(Objection objection) {
    return objection.getApplication().getStage().getVenue().venueId();
  }

  private void publish(Objection objection) {
    JsonObjectBuilder item =
        Json.createObjectBuilder()
            .add("id", objection.getPublicId())
            .add("draw", objection.getApplication().getStage().getSlug())
            .add("kind", word(objection.getKind()))
            .add("raised_at", PublicTime.of(objection.getRaisedAt()));
    if (objection.isWithCode()) {
      item.add("code", objection.getApplication().getCode());
    }
    if (objection.isAnswered()) {
      item.add("decision", word(objection.getDecision()))
          .add("answered_at", PublicTime.of(objection.getAnsweredAt()))
          .add("answer_zh", objection.getAnswerZh());
      Optional.ofNullable(objection.getAnswerEn()).ifPresent(en -> item.add("answer_en", en));
    }
    publications.item(ItemKind.OBJECTION, item.build());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
