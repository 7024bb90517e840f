package org.artsenrol.enrol.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.artsenrol.enrol.admission.Promises;
import org.artsenrol.enrol.admission.PublicLog;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.CatalogueChanged;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.seat.SeatRefused.Reason;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.log.RecordKind;

/**
 * Changes of a class whose rules are public: seats added or taken away after the draw, a class that
 * is not held. Each is a public record and never alters a draw.
 */
@ApplicationScoped
public class ClassChanges {

  @PersistenceContext(unitName = "main")
  EntityManager em;

  @Inject Catalogue catalogue;
  @Inject Pools pools;
  @Inject ClassSeats classSeats;
  @Inject PublicLog log;
  @Inject RuleShelf rules;
  @Inject Promises promises;
  @Inject OfficeClock clock;
  @Inject Event<Happening> happenings;

  /**
   * Adds seats to a class that was drawn, or takes some away; nobody loses the seat she holds.
   *
   * @param added not 0; below zero to take away
   * @throws SeatRefused if no draw has given its seats yet, a draw to come will, or the class is
   *     called off
   */
  @Transactional
  public void changeSeats(Actor clerk, String classSlug, int added) {
    StudyClass changed = catalogue.getClass(classSlug);
    clerk.mustRun(changed.getVenue().venueId());
    Stage draw = lastDraw(changed);
    log.hold(draw.getSlug());
    em.refresh(changed);
    if (changed.isCalledOff()) {
      throw new SeatRefused(Reason.CALLED_OFF);
    }
    SeatPool pool = pools.ofDraw(draw, changed);
    em.refresh(pool);
    if (added == 0 || pool.getSeats() + added < 0 || !classSeats.grow(changed, added)) {
      throw new SeatRefused(Reason.SEATS_BELOW_ZERO);
    }
    pool.change(added);
    Json.Members body = Json.object().with("class", classSlug).with("seats", added);
    String record = log.write(RecordKind.QUOTA, draw.getSlug(), body);
    if (added > 0) {
      pools.lookAgain(pool, record);
    }
    em.refresh(changed);
    happenings.fire(new SeatsChanged(changed, added));
    happenings.fire(told("ClassSeatsChanged", changed));
  }

  private Stage lastDraw(StudyClass of) {
    List<Stage> lotteries = announced(of);
    if (lotteries.isEmpty() || lotteries.stream().anyMatch(s -> s.findDrawnAt().isEmpty())) {
      throw new SeatRefused(Reason.NOT_DRAWN);
    }
    return lotteries.get(lotteries.size() - 1);
  }

  /** The lotteries whose rules speak of a class, by number. */
  private List<Stage> announced(StudyClass of) {
    return catalogue.stages(of.getTerm().getSlug(), of.getVenue().venueId()).stream()
        .filter(s -> s.isLottery() && s.hasPublishedRules())
        .filter(s -> rules.speaksOf(s.getSlug(), of.getSlug()))
        .toList();
  }

  /**
   * A class is not held: all who have a seat are released from it, all who wait are told. Doing it
   * again changes nothing.
   *
   * @param reason for everybody to read
   */
  @Transactional
  public void callOff(Actor clerk, String classSlug, String reason) {
    StudyClass called = catalogue.getClass(classSlug);
    clerk.mustRun(called.getVenue().venueId());
    if (reason == null || reason.isBlank()) {
      throw new SeatRefused(Reason.NO_REASON);
    }
    List<String> open = open(called);
    open.forEach(log::hold);
    em.refresh(called);
    if (called.isCalledOff()) {
      return;
    }
    Json.Members body = Json.object().with("class", classSlug).with("reason", reason.strip());
    open.forEach(draw -> log.write(RecordKind.CALLED_OFF, draw, body));
    classSeats.callOff(called, clock.now());
    em.refresh(called);
    release(called, new Step(clock.now(), "class called off", clerk), reason.strip());
    happenings.fire(told("ClassCalledOff", called));
  }

  /** Its draws and the desks that have given a seat of it, in the order of their ids. */
  private List<String> open(StudyClass of) {
    List<String> draws = announced(of).stream().map(Stage::getSlug).toList();
    return catalogue.stages(of.getTerm().getSlug(), of.getVenue().venueId()).stream()
        .map(Stage::getSlug)
        .filter(slug -> draws.contains(slug) || gaveSeats(slug, of))
        .sorted()
        .toList();
  }

  private boolean gaveSeats(String slug, StudyClass of) {
    Stage stage = catalogue.getStage(slug);
    return !stage.isLottery() && !pools.given(stage, of).isEmpty();
  }

  private void release(StudyClass called, Step step, String reason) {
    List<Seat> seats = held(called);
    seats.forEach(seat -> seat.callOff(step));
    classSeats.count(called, -seats.size());
    seats.stream()
        .sorted(Comparator.comparing(Seat::getId))
        .forEach(seat -> happenings.fire(new SeatCalledOff(seat)));
    happenings.fire(new ClassCalledOff(called, reason, seats, waiting(called)));
    promises.renew(
        called.getTerm(),
        seats.stream().map(s -> s.getLearner().getId()).collect(Collectors.toSet()));
  }

  private List<Seat> held(StudyClass of) {
    return em.createQuery(
            "select s from Seat s where s.studyClass = :class and s.live = true", Seat.class)
        .setParameter("class", of)
        .getResultList();
  }

  private List<WaitlistPlace> waiting(StudyClass of) {
    return em.createQuery(
            "select p from WaitlistPlace p where p.studyClass = :class and p.moved is null",
            WaitlistPlace.class)
        .setParameter("class", of)
        .getResultList();
  }

  private static CatalogueChanged told(String act, StudyClass changed) {
    return new CatalogueChanged(
        changed.getVenue().venueId(), changed.getTerm().getSlug(), act, changed.getSlug(), "");
  }
}
