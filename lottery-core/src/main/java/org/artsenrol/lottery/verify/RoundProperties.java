package org.artsenrol.lottery.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.NumberedList;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.RoundResult;
import org.artsenrol.lottery.Tickets;

/** The properties of one round, given who held what when it began. */
final class RoundProperties {
  private static final String NONE = "-";

  private final Stage stage;
  private final RoundResult round;
  private final Pass pass;
  private final int passIndex;
  private final boolean independent;

  /** By class, who was admitted, by place. */
  private final int[][] winners;

  /**
   * What stays the same in all rounds of a draw.
   *
   * @param classes index by id
   */
  record Stage(
      DrawSetup setup,
      NumberedList list,
      PublishedTickets tickets,
      Holders holders,
      Map<String, Integer> classes) {}

  RoundProperties(Stage stage, RoundResult round, Pass pass) {
    this.stage = stage;
    this.round = round;
    this.pass = pass;
    passIndex = stage.setup().passes().indexOf(pass);
    independent = stage.setup().independent();
    winners = new int[stage.classes().size()][0];
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
      Violation.unless(stage.classes().containsKey(id), at("property.cutoff", id), NONE, id);
    }
    for (int place = 0; place < stage.list().size(); place++) {
      notLeftOut(place, pool);
    }
    return winners;
  }

  private void admitted(String id, List<String> codes, int[] pool) {
    int c = stage.classes().getOrDefault(id, -1);
    int seats = c < 0 ? 0 : pool[c];
    Violation.unless(codes.size() <= seats, at("property.seats", id), seats, codes.size());
    int[] places = codes.stream().mapToInt(this::place).toArray();
    for (int i = 0; i < places.length; i++) {
      mayTake(places[i], id, c);
      if (i > 0) {
        boolean inOrder = isBefore(places[i - 1], places[i], c);
        Violation.unless(inOrder, at("property.order", id), "> " + codes.get(i - 1), codes.get(i));
      }
    }
    if (c >= 0) {
      winners[c] = places;
    }
  }

  /** Nobody from outside the list is ever admitted. */
  private int place(String code) {
    int place = stage.list().find(code);
    Violation.unless(place >= 0, Phrase.of("property.stranger"), NONE, code);
    return place;
  }

  private boolean isBefore(int one, int other, int c) {
    return tickets(c).isBefore(one, other, pass.reverses(round.round()));
  }

  private PublishedTickets.Heads tickets(int c) {
    String id = stage.setup().classes().get(c).id();
    return stage.tickets().in(Tickets.context(stage.setup(), pass, id));
  }

  private void mayTake(int place, String id, int c) {
    String code = stage.list().code(place);
    Holders holders = stage.holders();
    Violation.unless(comesUp(place, c), at("property.turn", id), NONE, code);
    Violation.unless(wishes(place, c), at("property.wish", id), NONE, code);
    boolean first = holders.now(place).length == 0;
    Violation.unless(independent || first, at("property.one", id), NONE, code);
    Violation.unless(holders.fits(place, c), at("property.clash", id), NONE, code);
    holders.wins(place, c);
    int holds = holders.before(place).length + holders.now(place).length;
    int max = stage.list().max(place);
    Violation.unless(holds <= max, at("property.max", code), max, holds);
  }

  /** Whether her turn comes in this round; for independent classes, for that class. */
  private boolean comesUp(int place, int c) {
    if (!stage.list().takesPart(place, passIndex)) {
      return false;
    }
    int[] held = stage.holders().before(place);
    return independent
        ? wishes(place, c) && !Holders.has(held, c)
        : held.length <= round.round() - 1 && held.length < stage.list().max(place);
  }

  private boolean wishes(int place, int c) {
    for (int w = 0; w < stage.list().wishes(place); w++) {
      if (stage.list().wish(place, w) == c) {
        return true;
      }
    }
    return false;
  }

  private void cutoff(String id, int c, int seats) {
    boolean listed = round.cutoff().containsKey(id);
    Violation.unless(listed == seats > 0, at("property.cutoff", id), seats > 0, listed);
    if (!listed) {
      return;
    }
    Optional<String> expected =
        winners[c].length < seats ? Optional.empty() : Optional.of(lastTicket(c));
    Optional<String> found = round.cutoff().get(id);
    Violation.unless(
        expected.equals(found),
        at("property.cutoff", id),
        expected.orElse("null"),
        found.orElse("null"));
  }

  private int last(int c) {
    return winners[c][winners[c].length - 1];
  }

  private String lastTicket(int c) {
    return tickets(c).hex(last(c), pass.reverses(round.round()));
  }

  /**
   * Whoever came up and did not get a wish must have met a class without seats, or been behind its
   * last winner.
   */
  private void notLeftOut(int place, int[] pool) {
    for (int w = 0; w < stage.list().wishes(place); w++) {
      int c = stage.list().wish(place, w);
      if (Holders.has(stage.holders().now(place), c)) {
        if (!independent) {
          return;
        }
      } else if (comesUp(place, c) && couldTake(place, c)) {
        hadToWait(place, c, pool[c]);
      }
    }
  }

  /** Before this round's wins, which a wish before them may have clashed with. */
  private boolean couldTake(int place, int c) {
    return independent || stage.holders().fitted(place, c);
  }

  private void hadToWait(int place, int c, int seats) {
    int given = winners[c].length;
    String id = stage.setup().classes().get(c).id();
    Violation.unless(given == seats, at("property.empty_seat", id), seats, given);
    if (seats > 0) {
      Violation.unless(
          isBefore(last(c), place, c),
          at("property.left_out", id),
          stage.list().code(place),
          stage.list().code(last(c)));
    }
  }

  private Phrase at(String key, String what) {
    return Phrase.of(key, round.pass(), round.round(), what);
  }
}
