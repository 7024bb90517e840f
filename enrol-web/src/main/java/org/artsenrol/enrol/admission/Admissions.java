package org.artsenrol.enrol.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.artsenrol.config.Keys;
import org.artsenrol.enrol.account.Accounts;
import org.artsenrol.enrol.account.Learner;
import org.artsenrol.enrol.admission.ApplicationRefused.Reason;
import org.artsenrol.enrol.admission.GivenPromise.Cause;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StageKind;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Answers;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.NotFound;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.opendata.store.CannotSign;

/**
 * Takes, changes and withdraws applications: the one path for the public, the counter and batches.
 *
 * <p>Locks are taken in one order: the learner, so that two of her applications at once cannot both
 * pass a rule that only one may pass; then the stage's {@link Door}, so that none is acknowledged
 * after its list was read.
 */
@ApplicationScoped
public class Admissions {
  private static final Logger LOG = System.getLogger(Admissions.class.getName());
  private static final String APPLY = "apply";

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Accounts accounts;
  @Inject Catalogue catalogue;
  @Inject HeldSeats seats;
  @Inject Door door;
  @Inject Promises promises;
  @Inject TakingPart takingPart;
  @Inject Answers answers;
  @Inject OfficeClock clock;
  @Inject Keys keys;
  @Inject RandomGenerator random;
  @Inject Event<Happening> happenings;

  /**
   * Takes an application; where the learner already has a live one in this stage, its wishes are
   * replaced. The same key again gives the same application.
   *
   * @throws ApplicationRefused in words, and nothing is kept
   * @throws NotAllowed if the actor may not act for this learner or at this venue
   */
  @Transactional
  public Application apply(ApplyOrder order) {
    Learner learner = lockLearner(order.actor(), order.learnerId());
    Optional<String> given = answers.given(order.key(), APPLY);
    if (given.isPresent()) {
      return get(order.actor(), given.get());
    }
    Stage stage = enter(order.actor(), order.stageSlug());
    Optional<Application> earlier = findLive(stage, learner);
    Application application = earlier.orElseGet(() -> begin(stage, learner, order.deviceSalt()));
    List<String> former = application.getWishedClasses().stream().map(StudyClass::getSlug).toList();
    choose(application, order.classSlugs(), order.actor());
    if (earlier.isEmpty()) {
      em.persist(application);
    }
    promise(application, earlier.isEmpty() ? Cause.APPLIED : Cause.CHANGED);
    answers.give(order.key(), APPLY, application.getPublicId());
    happenings.fire(
        earlier.isEmpty()
            ? new ApplicationReceived(application)
            : new ApplicationChanged(application, former));
    return application;
  }

  /**
   * Replaces the wishes of an application before its stage closes. Commitment and code stay.
   *
   * @throws ApplicationRefused in words, and the old wishes stand
   */
  @Transactional
  public Application change(Actor actor, String publicId, List<String> classSlugs, String key) {
    Application found = lockWithLearner(actor, publicId);
    if (!found.isLive()) {
      throw new ApplicationRefused(Reason.WITHDRAWN);
    }
    long learner = found.getLearner().getId();
    String stage = found.getStage().getSlug();
    return apply(new ApplyOrder(actor, learner, stage, classSlugs, new byte[0], key));
  }

  /**
   * Withdraws an application before its stage closes; doing it again changes nothing.
   *
   * @throws ApplicationRefused when the stage has closed
   */
  @Transactional
  public void withdraw(Actor actor, String publicId) {
    Application application = lockWithLearner(actor, publicId);
    if (!application.isLive()) {
      return;
    }
    enter(actor, application.getStage().getSlug());
    application.withdraw(clock.now());
    promise(application, Cause.WITHDRAWN);
    happenings.fire(new ApplicationWithdrawn(application));
  }

  /**
   * An application by its public id.
   *
   * @throws NotAllowed unless the actor holds a mandate for its learner or sees its venue
   */
  @Transactional
  public Application get(Actor actor, String publicId) {
    Application application =
        em.createQuery(
                "select a from Application a where a.publicId = :publicId", Application.class)
            .setParameter("publicId", publicId)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound("application", publicId));
    if (actor.isStaff()) {
      actor.mustSee(application.getStage().getVenue().venueId());
    }
    learnerFor(actor, application.getLearner().getId());
    return application;
  }

  /** A learner's applications, the newest first; staff see those at their venues. */
  @Transactional
  public List<Application> of(Actor actor, long learnerId) {
    Learner learner = learnerFor(actor, learnerId);
    return em.createQuery(
            "select a from Application a where a.learner = :learner order by a.submittedAt desc",
            Application.class)
        .setParameter("learner", learner)
        .getResultStream()
        .filter(a -> !actor.isStaff() || actor.maySee(a.getStage().getVenue().venueId()))
        .toList();
  }

  /** How many live applications wish each class, by the class's internal id; absent means none. */
  @Transactional
  public Map<Long, Integer> applicantsPerClass(Stage stage) {
    var counts = new LinkedHashMap<Long, Integer>();
    em.createQuery(
            "select w.studyClass.id, count(w) from Wish w where w.application.stage = :stage"
                + " and w.application.live = true group by w.studyClass.id",
            Object[].class)
        .setParameter("stage", stage)
        .getResultStream()
        .forEach(row -> counts.put((Long) row[0], ((Number) row[1]).intValue()));
    return counts;
  }

  /** Keeps everybody from applying, changing and withdrawing until this transaction ends. */
  @Transactional
  public Stage standStill(String stageSlug) {
    return door.shut(stageSlug);
  }

  /** A stage's live applications. */
  @Transactional
  public List<Application> liveIn(Stage stage) {
    return em.createQuery(
            "select distinct a from Application a left join fetch a.wishes join fetch a.learner"
                + " where a.stage = :stage and a.live = true",
            Application.class)
        .setParameter("stage", stage)
        .getResultList();
  }

  /**
   * Lets a learner into a stage in which a seat is taken at once, and notes the class that she
   * takes. Under the code of this application her seat stands in the public record.
   *
   * @throws ApplicationRefused in words, by the same rules as everywhere
   * @throws NotAllowed if the actor may not act for her, or at this counter
   */
  @Transactional(TxType.MANDATORY)
  public Application enterDesk(Actor actor, long learnerId, Stage stage, StudyClass wished) {
    if (actor.isStaff() || stage.getKind() == StageKind.COUNTER) {
      actor.mustRun(stage.getVenue().venueId());
    }
    Learner learner = lockLearner(actor, learnerId);
    if (stage.isLottery()) {
      throw new ApplicationRefused(Reason.NOT_DESK);
    }
    mustBeOpen(stage);
    Application application =
        findLive(stage, learner).orElseGet(() -> begin(stage, learner, new byte[0]));
    new WishRules(stage, learner, standingOf(learner, application)).check(List.of(wished));
    takingPart.check(actor, stage, learner, List.of(wished));
    application.wishAlso(wished, Groups.of(stage, learner, seats), clock.now());
    application.submittedBy(actor);
    em.persist(application);
    return application;
  }

  private Application lockWithLearner(Actor actor, String publicId) {
    Application application = get(actor, publicId);
    lockLearner(actor, application.getLearner().getId());
    em.refresh(application);
    return application;
  }

  private Learner lockLearner(Actor actor, long learnerId) {
    learnerFor(actor, learnerId);
    return em.find(Learner.class, learnerId, LockModeType.PESSIMISTIC_WRITE);
  }

  private Learner learnerFor(Actor actor, long learnerId) {
    return accounts.getLearnerFor(actor, learnerId);
  }

  /** Goes through the stage's door, which stays open until this transaction ends. */
  private Stage enter(Actor actor, String stageSlug) {
    Stage stage = door.hold(stageSlug);
    if (actor.isStaff()) {
      actor.mustRun(stage.getVenue().venueId());
    }
    if (!stage.isLottery()) {
      throw new ApplicationRefused(Reason.NOT_LOTTERY);
    }
    mustBeOpen(stage);
    if (!stage.hasPublishedRules()) {
      throw new ApplicationRefused(Reason.NO_RULES);
    }
    return stage;
  }

  private void mustBeOpen(Stage stage) {
    Instant now = clock.now();
    if (now.isBefore(stage.getOpensAt())) {
      throw new ApplicationRefused(Reason.NOT_OPEN, Moments.at(stage.getOpensAt()));
    }
    if (stage.isVoid()) {
      throw new ApplicationRefused(Reason.VOID);
    }
    if (!stage.isOpen(now)) {
      throw new ApplicationRefused(Reason.CLOSED, Moments.until(stage.getClosesAt()));
    }
  }

  /** Nothing is acknowledged that the log has not promised. */
  private void promise(Application application, Cause cause) {
    try {
      promises.give(application, cause);
    } catch (CannotSign noSignature) {
      LOG.log(Level.ERROR, "No application can be taken, for none can be promised", noSignature);
      throw new ApplicationRefused(Reason.NO_PROMISE);
    }
  }

  private Optional<Application> findLive(Stage stage, Learner learner) {
    return em.createQuery(
            "select a from Application a where a.stage = :stage and a.learner = :learner"
                + " and a.live = true",
            Application.class)
        .setParameter("stage", stage)
        .setParameter("learner", learner)
        .getResultStream()
        .findFirst();
  }

  private Application begin(Stage stage, Learner learner, byte[] deviceSalt) {
    if (!learner.isIdentified()) {
      throw new ApplicationRefused(Reason.IDENTITY_MISSING);
    }
    String draw = stage.getSlug();
    String person = learner.personIn(draw, keys.term(stage.getTerm().getSlug()));
    PublicName name = PublicName.fresh(draw, person, learner.getNumber(), deviceSalt, random);
    return new Application(stage, learner, name, clock.now());
  }

  private void choose(Application application, List<String> slugs, Actor actor) {
    Stage stage = application.getStage();
    Learner learner = application.getLearner();
    List<StudyClass> wishes = catalogue.getClasses(slugs.stream().distinct().toList());
    new WishRules(stage, learner, standingOf(learner, application)).check(wishes);
    takingPart.check(actor, stage, learner, wishes);
    application.forgetWishes();
    em.flush();
    application.wish(wishes, Groups.of(stage, learner, seats), clock.now());
    application.submittedBy(actor);
  }

  /**
   * Wishes are read before seats: a draw that settles in between turns wishes into seats, and so is
   * seen in one of the two at least.
   */
  private Standing standingOf(Learner learner, Application but) {
    List<StudyClass> elsewhere =
        em.createQuery(
                "select w.studyClass from Wish w where w.application.learner = :learner"
                    + " and w.application.live = true and w.application.stage.drawnAt is null"
                    + " and w.application.stage.kind = :lottery"
                    + " and w.application.stage.voidedAt is null"
                    + " and w.application.stage.term = :term and w.application.publicId <> :but",
                StudyClass.class)
            .setParameter("learner", learner)
            .setParameter("term", but.getStage().getTerm())
            .setParameter("lottery", StageKind.LOTTERY)
            .setParameter("but", but.getPublicId())
            .getResultList();
    return new Standing(seats.heldIn(but.getStage().getTerm(), learner.getId()), elsewhere);
  }
}
