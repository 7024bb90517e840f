package org.artsenrol.enrol.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.draw.LottoRefused.Reason;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.Roc;
import org.artsenrol.enrol.kernel.Spoken;
import org.artsenrol.enrol.kernel.Taipei;
import org.artsenrol.lottery.EntropySource.TwLotto649;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.opendata.Publications;

/**
 * Takes the numbers of Taiwan's Lotto 6/49 from officers of a venue or of the city, each blind to
 * the others. Two who agree make the value, and the clock draws by it; as long as anybody has typed
 * something else there is none.
 */
@ApplicationScoped
public class LottoNumbers {
  private static final int OFFICERS = 2;

  /** How it stands between the officers. */
  public enum State {
    /** Nobody has typed anything. */
    NONE,
    /** One has; another is needed. */
    ONE,
    /** They have typed different numbers. */
    DISAGREE,
    AGREED
  }

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Catalogue catalogue;
  @Inject Publications publications;
  @Inject OfficeClock clock;
  @Inject Event<Happening> happenings;

  /**
   * Takes what an officer has read in the announcement; as long as there is no agreement she may
   * type again, and that counts in place of what she typed before.
   *
   * @throws LottoRefused in words
   * @throws NotAllowed unless she is of the venue or the city office
   */
  @Transactional
  public State type(Actor actor, String stageSlug, String six, String special) {
    Stage stage = seen(actor, stageSlug);
    // One officer after the other, so that the second one's agreement is noticed.
    em.refresh(stage, LockModeType.PESSIMISTIC_WRITE);
    mustBeDue(stage);
    Balls balls = Balls.read(six, special);
    TypedNumbers own =
        typed(stage).stream()
            .filter(t -> t.isBy(actor))
            .findFirst()
            .orElseGet(() -> new TypedNumbers(stage, actor));
    own.become(balls, clock.now());
    em.persist(own);
    em.flush();
    State state = state(typed(stage));
    happenings.fire(new LottoNumbersTyped(stage, state));
    return state;
  }

  private Stage seen(Actor actor, String stageSlug) {
    Stage stage = catalogue.getStage(stageSlug);
    if (!actor.isStaff()) {
      throw new NotAllowed("officers type the lottery's numbers");
    }
    actor.mustSee(stage.getVenue().venueId());
    return stage;
  }

  private void mustBeDue(Stage stage) {
    LocalDate day = day(stage).orElseThrow(() -> new LottoRefused(Reason.NOT_WANTED));
    Instant now = clock.now();
    if (now.isBefore(stage.getDrawsAt()) || Taipei.day(now).isBefore(day)) {
      Spoken when = locale -> Roc.day(day, locale);
      throw new LottoRefused(Reason.NOT_YET, when);
    }
    if (stage.findDrawnAt().isPresent() || state(typed(stage)) == State.AGREED) {
      throw new LottoRefused(Reason.SETTLED);
    }
  }

  /** The lottery's day, on which a frozen draw rests; empty if it rests on none. */
  @Transactional
  public Optional<LocalDate> day(Stage stage) {
    return publications.document(stage.getSlug(), BundleFile.MANIFEST).map(Manifest::parse).stream()
        .flatMap(manifest -> manifest.setup().entropy().stream())
        .filter(source -> source instanceof TwLotto649)
        .map(source -> LocalDate.parse(((TwLotto649) source).date()))
        .findFirst();
  }

  /**
   * Who has typed something for this draw, and when; what, is told to nobody.
   *
   * @throws NotAllowed unless she is of the venue or the city office
   */
  @Transactional
  public List<TypedNumbers> typed(Actor actor, String stageSlug) {
    return typed(seen(actor, stageSlug));
  }

  /**
   * How it stands between the officers.
   *
   * @throws NotAllowed unless she is of the venue or the city office
   */
  @Transactional
  public State state(Actor actor, String stageSlug) {
    return state(typed(seen(actor, stageSlug)));
  }

  /** The numbers on which the officers agree. */
  @Transactional
  Optional<Balls> agreed(String stageSlug) {
    List<TypedNumbers> typed = typed(catalogue.getStage(stageSlug));
    return state(typed) == State.AGREED ? Optional.of(typed.get(0).balls()) : Optional.empty();
  }

  private static State state(List<TypedNumbers> typed) {
    if (typed.stream().map(TypedNumbers::balls).distinct().count() > 1) {
      return State.DISAGREE;
    }
    return typed.isEmpty() ? State.NONE : typed.size() < OFFICERS ? State.ONE : State.AGREED;
  }

  private List<TypedNumbers> typed(Stage stage) {
    return em.createQuery(
            "select t from TypedNumbers t where t.stage = :stage order by t.typedAt, t.id",
            TypedNumbers.class)
        .setParameter("stage", stage)
        .getResultList();
  }
}
