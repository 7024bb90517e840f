package org.artsenrol.lottery.verify;

import java.util.Map;
import java.util.stream.IntStream;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.NumberedList;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.Tickets;

/** Whose turn comes in one round, and who comes before whom, given who held what before it. */
final class Turns {
  private final Stage stage;
  private final Pass pass;
  private final int passIndex;
  private final int round;
  private final boolean turned;

  /** By class, the tickets that count. */
  private final PublishedTickets.Heads[] tickets;

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

  Turns(Stage stage, Pass pass, int round) {
    this.stage = stage;
    this.pass = pass;
    this.round = round;
    passIndex = stage.setup().passes().indexOf(pass);
    turned = pass.reverses(round);
    tickets =
        stage.setup().classes().stream()
            .map(spec -> Tickets.context(stage.setup(), pass, spec.id()))
            .map(stage.tickets()::in)
            .toArray(PublishedTickets.Heads[]::new);
  }

  /** Whether classes are drawn on their own: then a turn is one for a class. */
  boolean areOfClasses() {
    return stage.setup().independent();
  }

  /** Whether her turn comes, for any class. */
  boolean comesUp(int place) {
    int held = stage.holders().held(place);
    return (areOfClasses() || held < Math.min(round, stage.list().max(place)))
        && stage.list().takesPart(place, passIndex);
  }

  /**
   * Whether her turn comes, and for this wish.
   *
   * @param wish its number, or −1 if she does not wish that class
   */
  boolean comesUp(int place, int wish) {
    return comesUp(place) && (!areOfClasses() || wish >= 0 && !stage.holders().isHeld(wish));
  }

  /** The places of all whose turn comes. */
  int[] all() {
    int[] up = IntStream.range(0, stage.list().size()).filter(this::comesUp).toArray();
    stage.tickets().in(pass.ticketOf()).compute(up);
    return up;
  }

  /** The lower, the earlier for a class; where two are equal, {@link #isBefore} decides. */
  long key(int place, int c) {
    return tickets[c].key(place, turned);
  }

  boolean isBefore(int one, int other, int c) {
    return tickets[c].isBefore(one, other, turned);
  }

  /** Her ticket for a class as it counts, in hexadecimal. */
  String ticket(int place, int c) {
    return tickets[c].hex(place, turned);
  }

  /** A property that does not hold in this round. */
  Violation violation(String property, String what, Object expected, Object found) {
    return new Violation(Phrase.of(property, pass.id(), round, what), expected, found);
  }
}
