package org.artsenrol.enrol.ruling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.artsenrol.enrol.admission.ListChange;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.NotFound;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.objection.Objection;
import org.artsenrol.enrol.objection.Objections;
import org.artsenrol.enrol.ruling.Matter.AnotherList;
import org.artsenrol.enrol.ruling.RulingRefused.Reason;

/**
 * Takes what officers propose about a draw, and does it when another one confirms. Two are needed,
 * one of them at least of the venue; nobody confirms what she proposed.
 */
@ApplicationScoped
public class Rulings {
  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Catalogue catalogue;
  @Inject Objections objections;
  @Inject ListDeed lists;
  @Inject VoidDeed voids;
  @Inject CorrectionDeed corrections;
  @Inject RulingItems items;
  @Inject OfficeClock clock;
  @Inject Event<Happening> happenings;

  /**
   * Proposes something about a draw. Nothing is done yet.
   *
   * @throws RulingRefused in words
   * @throws NotAllowed unless she is of the venue or the city office
   */
  @Transactional
  public Ruling propose(Actor actor, String stageSlug, Statement why, Matter matter) {
    Stage stage = locked(seen(actor, stageSlug));
    if (!stage.hasPublishedRules()) {
      throw new RulingRefused(Reason.NO_RULES);
    }
    if (on(stage).stream().anyMatch(r -> r.isWaiting() && r.getKind() == matter.kind())) {
      throw new RulingRefused(Reason.WAITING);
    }
    var ruling = new Ruling(stage, on(stage).size() + 1, why, matter);
    ruling.proposedBy(officer(actor, stage), clock.now());
    if (matter instanceof AnotherList another) {
      choose(ruling, another);
    }
    deed(ruling).mustBePossible(ruling);
    if (matter instanceof AnotherList) {
      ruling.ofList(lists.draft(ruling).root());
    }
    em.persist(ruling);
    happenings.fire(new RulingProposed(ruling));
    return ruling;
  }

  private void choose(Ruling ruling, AnotherList another) {
    objections.in(ruling.getStage()).stream()
        .filter(objection -> another.remedies().containsKey(objection.getPublicId()))
        .map(o -> new ChosenRemedy(ruling, o, another.remedies().get(o.getPublicId())))
        .forEach(ruling::remedy);
  }

  private Stage seen(Actor actor, String stageSlug) {
    Stage stage =
        catalogue
            .findStage(stageSlug)
            .filter(Stage::isLottery)
            .orElseThrow(() -> new NotFound("draw", stageSlug));
    mustBeOfficer(actor, stage);
    return stage;
  }

  private static void mustBeOfficer(Actor actor, Stage stage) {
    if (!actor.isStaff()) {
      throw new NotAllowed("officers rule on draws");
    }
    actor.mustSee(venue(stage));
  }

  private static VenueId venue(Stage stage) {
    return stage.getVenue().venueId();
  }

  /** One officer after the other, and none beside the clock that closes or draws. */
  private Stage locked(Stage stage) {
    em.refresh(stage, LockModeType.PESSIMISTIC_WRITE);
    return stage;
  }

  private Officer officer(Actor actor, Stage stage) {
    List<Officer> before =
        on(stage).stream()
            .flatMap(r -> Stream.of(r.getProposer(), r.getDecider()))
            .filter(Objects::nonNull)
            .toList();
    Optional<String> known =
        before.stream().filter(o -> o.is(actor)).map(Officer::getDesignation).findFirst();
    int number = (int) before.stream().map(Officer::getDesignation).distinct().count() + 1;
    Optional<String> place = Optional.of(venue(stage)).filter(actor::mayRun).map(VenueId::slug);
    return new Officer(actor, known.orElseGet(() -> Officer.designation(place, number)));
  }

  private Deed deed(Ruling ruling) {
    return switch (ruling.getKind()) {
      case SUPERSEDED -> lists;
      case VOID -> voids;
      case CORRECTION -> corrections;
    };
  }

  /**
   * Confirms what another officer proposed, and it is done: a record, public for good.
   *
   * @param sure that she knows it
   * @throws RulingRefused if it cannot be done any more, or by her
   * @throws NotAllowed unless she is of the venue or the city office
   */
  @Transactional
  public void confirm(Actor actor, String publicId, boolean sure) {
    Ruling ruling = waiting(actor, publicId);
    if (ruling.isBy(actor)) {
      throw new RulingRefused(Reason.SAME_OFFICER);
    }
    if (!ruling.getProposer().isOfVenue() && !actor.mayRun(venue(ruling.getStage()))) {
      throw new RulingRefused(Reason.VENUE_NEEDED);
    }
    if (!sure) {
      throw new RulingRefused(Reason.NOT_SURE);
    }
    Deed deed = deed(ruling);
    deed.mustBePossible(ruling);
    Officer second = officer(actor, ruling.getStage());
    List<String> officers = List.of(ruling.getProposer().getDesignation(), second.getDesignation());
    ruling.confirm(second, deed.carryOut(ruling, officers), clock.now());
    items.publish(ruling, officers);
    happenings.fire(deed.announcement(ruling));
  }

  /**
   * Does away with a proposal; also whoever made it may.
   *
   * @throws RulingRefused if it was decided before
   * @throws NotAllowed unless she is of the venue or the city office
   */
  @Transactional
  public void drop(Actor actor, String publicId) {
    Ruling ruling = waiting(actor, publicId);
    ruling.drop(officer(actor, ruling.getStage()), clock.now());
    happenings.fire(new RulingDropped(ruling));
  }

  private Ruling waiting(Actor actor, String publicId) {
    Ruling ruling = get(actor, publicId);
    locked(ruling.getStage());
    em.refresh(ruling, LockModeType.PESSIMISTIC_WRITE);
    if (!ruling.isWaiting()) {
      throw new RulingRefused(Reason.DECIDED);
    }
    return ruling;
  }

  /**
   * One of them, for officers.
   *
   * @throws NotAllowed unless she is of the venue or the city office
   */
  @Transactional
  public Ruling get(Actor actor, String publicId) {
    Ruling ruling =
        em.createQuery("select r from Ruling r where r.publicId = :id", Ruling.class)
            .setParameter("id", publicId)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound("ruling", publicId));
    mustBeOfficer(actor, ruling.getStage());
    return ruling;
  }

  /**
   * All on one draw, the first one first.
   *
   * @throws NotAllowed unless she is of the venue or the city office
   */
  @Transactional
  public List<Ruling> on(Actor actor, String stageSlug) {
    return on(seen(actor, stageSlug));
  }

  /** What was confirmed about a draw, for everybody. */
  @Transactional
  public List<Ruling> confirmed(Stage stage) {
    return on(stage).stream().filter(Ruling::isConfirmed).toList();
  }

  private List<Ruling> on(Stage stage) {
    return em.createQuery(
            "select r from Ruling r where r.stage = :stage order by r.publicId", Ruling.class)
        .setParameter("stage", stage)
        .getResultList();
  }

  /**
   * What a proposed list would change, for officers.
   *
   * @throws RulingRefused if no such list can be made any more
   */
  @Transactional
  public ListChange change(Actor actor, String publicId) {
    return lists.draft(get(actor, publicId)).change();
  }

  /**
   * The objections to a draw's list that were upheld.
   *
   * @throws NotAllowed unless she is of the venue or the city office
   */
  @Transactional
  public List<Objection> upheld(Actor actor, String stageSlug) {
    return objections.in(seen(actor, stageSlug)).stream()
        .filter(objection -> objection.getDecision() == Objection.Decision.UPHELD)
        .toList();
  }

  /**
   * The reasons for which a draw's rules let it become void.
   *
   * @throws NotAllowed unless she is of the venue or the city office
   */
  @Transactional
  public List<String> voidReasons(Actor actor, String stageSlug) {
    return voids.reasons(seen(actor, stageSlug));
  }

  /**
   * Lotteries that can still take a draw's place, should it become void.
   *
   * @throws NotAllowed unless she is of the venue or the city office
   */
  @Transactional
  public List<Stage> successors(Actor actor, String stageSlug) {
    return voids.successors(seen(actor, stageSlug));
  }

  /**
   * Whether another list of a draw can still be confirmed in time.
   *
   * @throws NotAllowed unless she is of the venue or the city office
   */
  @Transactional
  public boolean isListInTime(Actor actor, String stageSlug) {
    return lists.isInTime(seen(actor, stageSlug));
  }
}
