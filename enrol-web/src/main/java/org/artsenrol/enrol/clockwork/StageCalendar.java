package org.artsenrol.enrol.clockwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.artsenrol.enrol.admission.Closings;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.draw.Draws;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.publication.Counts;
import org.artsenrol.opendata.store.Integrator;

/**
 * What is due for stages and their seats at the present office time: rules, close, draw, and all
 * that follows for seats. One stage's failure does not hold up the others, and whatever was not
 * done is due again the next time.
 */
@ApplicationScoped
public class StageCalendar {

  /** Rules are public this long before a stage opens, or at once if it was planned later. */
  static final Duration RULES_BEFORE_OPENING = Duration.ofDays(1);

  @Inject Catalogue catalogue;
  @Inject Closings closings;
  @Inject Draws draws;
  @Inject Counts counts;
  @Inject Integrator integrator;
  @Inject SeatCalendar seats;
  @Inject Duties duties;
  @Inject OfficeClock clock;
  @Inject Clock machine;

  /** Does all that is due, in the order in which one stage needs it. */
  public void doAllDue() {
    Instant now = clock.now();
    each(
        "rules", catalogue.lotteriesToOpen(now.plus(RULES_BEFORE_OPENING)), closings::publishRules);
    each("count", counts.toRecount(now), counts::recount);
    each("close", catalogue.lotteriesToClose(now), closings::close);
    integrator.run(machine.instant());
    List<Stage> ripe = catalogue.lotteriesToDraw(now);
    each("random value", ripe, draws::prepare);
    each("draw", ripe, draws::run);
    seats.doAllDue();
    integrator.run(machine.instant());
  }

  private void each(String act, List<Stage> due, Consumer<String> work) {
    for (Stage stage : due) {
      duties.attempt(act + " " + stage.getSlug(), () -> work.accept(stage.getSlug()));
    }
  }
}
