package org.artsenrol.enrol.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.OfficeClock;

/**
 * Seats of a class that nobody may take who just comes: a draw that is announced will give them, or
 * somebody waits for them.
 */
@ApplicationScoped
public class KeptSeats {
  @Inject Catalogue catalogue;
  @Inject Pools pools;
  @Inject RuleShelf rules;
  @Inject OfficeClock clock;

  /** How many of a class are kept now. */
  int of(StudyClass wanted) {
    return catalogue.stages(wanted.getTerm().getSlug(), wanted.getVenue().venueId()).stream()
        .filter(stage -> stage.isLottery() && stage.hasPublishedRules() && !stage.isVoid())
        .mapToInt(lottery -> kept(lottery, wanted))
        .sum();
  }

  private int kept(Stage lottery, StudyClass wanted) {
    return lottery.findDrawnAt().isPresent()
        ? forWhoWaits(lottery, wanted)
        : rules.announced(lottery.getSlug(), wanted.getSlug());
  }

  private int forWhoWaits(Stage draw, StudyClass wanted) {
    DrawRules published = rules.of(draw.getSlug());
    boolean over = clock.now().isAfter(published.waitlist().ends());
    boolean drawn = published.classes().containsKey(wanted.getSlug());
    if (over || !drawn || pools.waiting(draw, wanted).isEmpty()) {
      return 0;
    }
    List<Seat> given = pools.given(draw, wanted);
    int seats = pools.ofDraw(draw, wanted).getSeats();
    return Math.max(0, FreeSeats.of(seats, given, published.waitlist()).total());
  }
}
