package org.artsenrol.enrol.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.Promises;
import org.artsenrol.enrol.admission.PublicLog;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Price;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StageKind;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Answers;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.seat.SeatRefused.Reason;

/** First come, first served by a conditional update of the class's one count. */
@ApplicationScoped
public class PlainFirstCome implements FirstCome {
  private static final String TAKE = "take-seat";

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Catalogue catalogue;
  @Inject Admissions admissions;
  @Inject Promises promises;
  @Inject PublicLog log;
  @Inject Pools pools;
  @Inject KeptSeats kept;
  @Inject Seats seats;
  @Inject Offers offers;
  @Inject ClassSeats classSeats;
  @Inject SeatRecords records;
  @Inject Answers answers;
  @Inject OfficeClock clock;
  @Inject Event<Happening> happenings;

  @Override
  @Transactional
  public Seat take(Asking asking) {
    Stage stage = catalogue.getStage(asking.stage());
    StudyClass wanted = catalogue.getClass(asking.classSlug());
    if (!stage.isLottery() && log.isOpen(stage.getSlug())) {
      records.hold(stage);
    }
    Optional<String> given = answers.given(asking.key(), TAKE);
    if (given.isPresent()) {
      return newest(admissions.get(asking.actor(), given.get()), wanted);
    }
    Application application = admissions.enterDesk(asking.actor(), asking.learner(), stage, wanted);
    mustHaveRoom(stage, wanted);
    answers.give(asking.key(), TAKE, application.getPublicId());
    return give(application, wanted, asking);
  }

  private Seat newest(Application application, StudyClass of) {
    return Optional.ofNullable(seats.of(application).get(of.getSlug()))
        .orElseThrow(() -> new SeatRefused(Reason.NOT_OFFERED));
  }

  private void mustHaveRoom(Stage stage, StudyClass wanted) {
    if (!log.isOpen(stage.getSlug())) {
      throw new SeatRefused(Reason.DESK_OPENS);
    }
    if (!clock.now().isBefore(wanted.firstStartsAt())) {
      throw new SeatRefused(Reason.BEGUN);
    }
    int forOthers = kept.of(wanted);
    boolean stageHas =
        pools.given(stage, wanted).stream().filter(s -> s.getState().isHeld()).count()
            < stage.seatsOf(wanted);
    if (!stageHas || !classSeats.take(wanted, forOthers)) {
      throw new SeatRefused(forOthers > 0 ? Reason.WAITLIST_FIRST : Reason.FULL);
    }
  }

  private Seat give(Application application, StudyClass wanted, Asking asking) {
    Stage stage = application.getStage();
    Instant now = clock.now();
    SeatOrigin origin = stage.getKind() == StageKind.COUNTER ? SeatOrigin.COUNTER : SeatOrigin.DESK;
    Instant end = offers.deadlines(stage).atDesk(now);
    Instant until = wanted.firstStartsAt().isBefore(end) ? wanted.firstStartsAt() : end;
    var step = new Step(now, "came first", asking.actor());
    var seat =
        new Seat(
            application, wanted, price(application, wanted), new Offer(origin, "", until, step));
    em.persist(seat);
    records.offer(seat, Optional.empty());
    happenings.fire(new SeatOffered(seat));
    promises.renew(stage.getTerm(), Set.of(asking.learner()));
    return seat;
  }

  private Price price(Application application, StudyClass of) {
    return offers.price(application, of);
  }

  @Override
  @Transactional
  public Optional<String> openFor(Actor actor, String classSlug) {
    StudyClass wanted = catalogue.getClass(classSlug);
    Instant now = clock.now();
    boolean counter = actor.mayRun(wanted.getVenue().venueId());
    return catalogue.stages(wanted.getTerm().getSlug(), wanted.getVenue().venueId()).stream()
        .filter(s -> !s.isLottery() && s.isOpen(now))
        .filter(s -> counter || s.getKind() == StageKind.FIRST_COME)
        .filter(s -> s.seats().includes(wanted.getCode()) && log.isOpen(s.getSlug()))
        .map(Stage::getSlug)
        .findFirst();
  }

  @Override
  @Transactional
  public int left(String classSlug) {
    StudyClass wanted = catalogue.getClass(classSlug);
    int free = wanted.getQuota() - classSeats.taken(wanted) - kept.of(wanted);
    return Math.max(0, free);
  }

  @Override
  @Transactional
  public List<String> toOpen() {
    return em.createQuery(
            "select s.slug from Stage s where s.kind <> :lottery and s.opensAt <= :now"
                + " and s.closesAt > :now and s.closedAt is null"
                + " and not exists (select l from DrawLedger l where l.draw = s.slug)"
                + " order by s.slug",
            String.class)
        .setParameter("lottery", StageKind.LOTTERY)
        .setParameter("now", clock.now())
        .getResultList();
  }

  @Override
  @Transactional
  public void open(String stage) {
    // Of two nodes that open it at once, the second waits here and finds it open.
    em.createQuery("select s from Stage s where s.slug = :slug", Stage.class)
        .setParameter("slug", stage)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResult();
    log.hold(stage);
  }
}
