package org.artsenrol.lottery.verify;

import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.RoundResult;

/** The properties of one round, given who held what when it began. */
final class RoundProperties {
  private static final String NONE = "-";

  private final Turns.Stage stage;
  private final RoundResult round;
  private final Turns turns;

  /** By class, who was admitted, by place. */
  private final int[][] winners;

  RoundProperties(Turns.Stage stage, RoundResult round, Pass pass) {
    this.stage = stage;
    this.round = round;
    turns = new Turns(stage, pass, round.round());
    winners = new int[stage.setup().classes().size()][0];
  }

  /**
   * Throws a {@link Violation} for the first property that does not hold.
   *
   * @param pool seats per class when the round began
   * @return by class, who was admitted
   */
  int[][] check(int[] pool) {
    round.admitted().forEach((id, codes) -> admitted(id, codes, pool));
    stage.classes().forEach((id, c) -> cutoff(id, c, pool[c]));
    for (String id : round.cutoff().keySet()) {
      if (!stage.classes().containsKey(id)) {
        throw turns.violation("property.cutoff", id, NONE, id);
      }
    }
    new LeftOut(stage, turns, pool, winners).check();
    return winners;
  }

  private void admitted(String id, List<String> codes, int[] pool) {
    int c = stage.classes().getOrDefault(id, -1);
    int seats = c < 0 ? 0 : pool[c];
    if (codes.size() > seats) {
      throw turns.violation("property.seats", id, seats, codes.size());
    }
    int[] places = stage.list().places(codes);
    for (int i = 0; i < places.length; i++) {
      if (places[i] < 0) {
        // Nobody from outside the list is ever admitted.
        throw new Violation(Phrase.of("property.stranger"), NONE, codes.get(i));
      }
      mayTake(places[i], id, c);
      if (i > 0 && !turns.isBefore(places[i - 1], places[i], c)) {
        throw turns.violation("property.order", id, "> " + codes.get(i - 1), codes.get(i));
      }
    }
    if (c >= 0) {
      winners[c] = places;
    }
  }

  private void mayTake(int place, String id, int c) {
    Holders holders = stage.holders();
    int wish = stage.list().findWish(place, c);
    must(turns.comesUp(place, wish), "property.turn", id, place);
    must(wish >= 0, "property.wish", id, place);
    must(turns.areOfClasses() || holders.won(place) == 0, "property.one", id, place);
    must(holders.fits(place, wish), "property.clash", id, place);
    holders.win(wish);
    int holds = holders.held(place) + holders.won(place);
    int max = stage.list().max(place);
    if (holds > max) {
      throw turns.violation("property.max", stage.list().code(place), max, holds);
    }
  }

  private void must(boolean hold, String property, String id, int place) {
    if (!hold) {
      throw turns.violation(property, id, NONE, stage.list().code(place));
    }
  }

  private void cutoff(String id, int c, int seats) {
    boolean listed = round.cutoff().containsKey(id);
    if (listed != seats > 0) {
      throw turns.violation("property.cutoff", id, seats > 0, listed);
    }
    Optional<String> expected = cutoff(c, seats);
    Optional<String> found = listed ? round.cutoff().get(id) : Optional.empty();
    if (!expected.equals(found)) {
      throw turns.violation("property.cutoff", id, expected.orElse("null"), found.orElse("null"));
    }
  }

  /** The last admitted ticket where all seats went. */
  private Optional<String> cutoff(int c, int seats) {
    return seats == 0 || winners[c].length < seats
        ? Optional.empty()
        : Optional.of(turns.ticket(winners[c][winners[c].length - 1], c));
  }
}
