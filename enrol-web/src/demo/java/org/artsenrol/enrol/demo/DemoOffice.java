package org.artsenrol.enrol.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.artsenrol.enrol.audit.Journal;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.clockwork.StageCalendar;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.seat.Lapses;

/**
 * Moves the demonstration's office time. It never jumps over a moment at which a stage has
 * something due: it stops there, lets the house do it, and goes on.
 */
@ApplicationScoped
public class DemoOffice {
  private static final Duration FURTHEST = Duration.ofDays(366);

  @Inject DemoOfficeClock clock;
  @Inject Catalogue catalogue;
  @Inject StageCalendar stages;
  @Inject Lapses lapses;
  @Inject Journal journal;

  /**
   * Moves office time forward.
   *
   * @throws NotAllowed unless a demonstration officer does it
   * @throws ClockRefused if the moment has passed or is more than a year away
   */
  public void moveTo(Actor officer, Instant moment) {
    mustBeOfficer(officer);
    Instant now = clock.now();
    if (moment.isBefore(now)) {
      throw new ClockRefused(ClockRefused.Reason.BACKWARDS);
    }
    if (moment.isAfter(now.plus(FURTHEST))) {
      throw new ClockRefused(ClockRefused.Reason.TOO_FAR);
    }
    journal.note(new OfficeTimeMoved(now, moment));
    nextBefore(officer, moment).ifPresent(due -> stopAtAll(officer, due, moment));
    stopAt(moment);
  }

  /** What is done at one stop may set the next: a seat that is offered has a deadline. */
  private void stopAtAll(Actor officer, Instant first, Instant moment) {
    Optional<Instant> due = Optional.of(first);
    while (due.isPresent()) {
      stopAt(due.get());
      due = nextBefore(officer, moment);
    }
  }

  private Optional<Instant> nextBefore(Actor officer, Instant moment) {
    return ahead(officer).stream().findFirst().filter(due -> due.isBefore(moment));
  }

  private void stopAt(Instant due) {
    clock.moveTo(due);
    stages.doAllDue();
  }

  /**
   * The moments ahead at which something is due, the next first.
   *
   * @throws NotAllowed unless a demonstration officer asks
   */
  public List<Instant> ahead(Actor officer) {
    mustBeOfficer(officer);
    Instant now = clock.now();
    Stream<Instant> ofStages =
        catalogue.terms().stream()
            .flatMap(term -> catalogue.stages(term.getSlug()).stream())
            .flatMap(DemoOffice::moments);
    return Stream.concat(ofStages, lapses.ahead().stream())
        .filter(moment -> moment.isAfter(now))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<Instant> moments(Stage stage) {
    Stream<Instant> window = Stream.of(stage.getOpensAt(), stage.getClosesAt());
    return stage.isLottery() ? Stream.concat(window, Stream.of(stage.getDrawsAt())) : window;
  }

  private static void mustBeOfficer(Actor officer) {
    if (!officer.isDemoOfficer()) {
      throw new NotAllowed(officer.label() + " does not move office time");
    }
  }
}
