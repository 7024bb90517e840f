package org.artsenrol.enrol.demo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.NotAllowed;

/** The demonstration's clock: an officer moves it to what comes next, or by a day; never back. */
@Named
@RequestScoped
public class ClockPage {
  @Inject private CurrentActor actor;
  @Inject private Catalogue catalogue;
  @Inject private DemoOfficeClock clock;

  /** Refuses everybody but the officer of the demonstration's clock. */
  public void load() {
    mustMove(actor.get());
  }

  public void moveToNext() {
    mustMove(actor.get());
    getNext().ifPresent(clock::moveTo);
  }

  public void moveByDay() {
    mustMove(actor.get());
    clock.moveTo(clock.now().plus(Duration.ofDays(1)));
  }

  /** The next opening, close or draw of any stage. */
  public Optional<Instant> getNext() {
    Instant now = clock.now();
    return catalogue.terms().stream()
        .flatMap(t -> catalogue.stages(t.getSlug()).stream())
        .flatMap(ClockPage::moments)
        .filter(m -> m.isAfter(now))
        .min(Instant::compareTo);
  }

  /** What happens at that moment. */
  public List<Stage> getStagesThen() {
    Optional<Instant> next = getNext();
    return catalogue.terms().stream()
        .flatMap(t -> catalogue.stages(t.getSlug()).stream())
        .filter(s -> next.isPresent() && moments(s).anyMatch(next.get()::equals))
        .toList();
  }

  private static Stream<Instant> moments(Stage stage) {
    return Stream.concat(Stream.of(stage.getOpensAt(), stage.getClosesAt()), Stream.ofNullable(stage.getDrawsAt()));
  }

  private static void mustMove(Actor actor) {
    if (!actor.isDemoOfficer()) {
      throw new NotAllowed(actor.label() + " does not move the clock");
    }
  }
}
