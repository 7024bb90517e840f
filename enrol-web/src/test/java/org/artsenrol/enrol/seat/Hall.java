package org.artsenrol.enrol.seat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.artsenrol.enrol.admission.ApplicationRefused;
import org.artsenrol.enrol.catalogue.AfterDraw;
import org.artsenrol.enrol.catalogue.FreedReserve;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.enrol.catalogue.Unpaid;
import org.artsenrol.enrol.testing.Brochures;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.Season;

/**
 * A drawn spring term of two venues, small and crowded: one draws each class on its own and keeps
 * seats for seniors, one by rounds. Classes of both meet at the same hours.
 */
final class Hall {
  static final String DADUN = "dadun-2027s-1";
  static final String FIBER = "fiber-2027s-1";
  static final List<String> DRAWS = List.of(DADUN, FIBER);

  private Hall() {}

  static Season drawn(Engine engine, long seed, int learners) {
    return drawn(engine, seed, learners, Unpaid.WAITLIST, FreedReserve.GROUP_FIRST);
  }

  static Season drawn(Engine engine, long seed, int learners, Unpaid unpaid, FreedReserve freed) {
    Season season = new Season(engine, seed);
    var after = new AfterDraw(3, unpaid, freed, Season.moment("2027-02-01T00:00"));
    season.brochure(
        book -> {
          book.put(Brochures.term());
          for (String venue : List.of("dadun", "fiber")) {
            boolean dadun = venue.equals("dadun");
            book.put(Brochures.venue(venue));
            Brochures.discounts(venue).forEach(book::put);
            book.put(
                followedBy(
                    after,
                    Brochures.lottery(
                        venue,
                        dadun ? Brochures.independent(2, "SENIOR") : Brochures.rounds(2, 2))));
            book.put(Brochures.firstCome(venue, 2));
            Map<String, Integer> reserve = dadun ? Map.of("SENIOR", 1) : Map.of();
            for (int day = 1; day <= 3; day++) {
              book.put(venue, Brochures.weekly("00" + day, day, 9, 2, reserve));
            }
            book.put(venue, Brochures.weekly("101", 1, 10, 2, reserve));
          }
        });
    season.open(DADUN, FIBER);
    crowd(season, new Random(seed), learners);
    season.close(DADUN, FIBER);
    season.draw(DADUN, FIBER);
    return season;
  }

  private static StageForm followedBy(AfterDraw after, StageForm lottery) {
    return new StageForm(
        lottery.venue(),
        lottery.number(),
        lottery.kind(),
        lottery.name(),
        lottery.window(),
        lottery.draw(),
        after);
  }

  /** Learners young and old who wish for this and that; what is refused they do without. */
  private static void crowd(Season season, Random random, int size) {
    List<String> codes = List.of("001", "002", "003", "101");
    for (int i = 0; i < size; i++) {
      long learner = season.learner(random.nextInt(3) == 0 ? "1950-01-01" : "1985-01-01");
      for (String venue : List.of("dadun", "fiber")) {
        String[] wishes =
            codes.stream()
                .filter(code -> random.nextInt(2) == 0)
                .map(code -> venue + "-2027s-" + code)
                .toArray(String[]::new);
        try {
          season.apply(learner, venue + "-2027s-1", wishes);
        } catch (ApplicationRefused no) {
          continue;
        }
      }
    }
  }
}
