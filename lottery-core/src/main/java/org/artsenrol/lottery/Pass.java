package org.artsenrol.lottery;

import java.util.Optional;
import java.util.Set;
import org.artsenrol.lottery.bytes.Json;

/**
 * One walk through the applicants: of a group, or open to everybody.
 *
 * @param ticketOf the pass whose luck is used, taken literally as the ticket's context
 * @param reverseEven whether worst luck goes first in even rounds; absent and false mean the same
 *     but hash differently
 */
public record Pass(
    String id, Optional<String> group, int rounds, String ticketOf, Optional<Boolean> reverseEven) {
  public Pass {
    Format.id("pass", id);
    group.ifPresent(g -> Format.id("group", g));
    Format.between("rounds", 0, rounds, Format.MOST_WINS);
    Format.id("ticket_of", ticketOf);
  }

  /** A pass for everybody with a ticket of its own. */
  public static Pass open(String id, int rounds) {
    return new Pass(id, Optional.empty(), rounds, id, Optional.empty());
  }

  /** A pass of one round for a group, with a ticket of its own. */
  public static Pass of(String id, String group) {
    return new Pass(id, Optional.of(group), 1, id, Optional.empty());
  }

  /** The same pass with another pass's luck. */
  public Pass withTicketOf(String other) {
    return new Pass(id, group, rounds, other, reverseEven);
  }

  /** The same pass with worst luck first in even rounds. */
  public Pass reversingEven() {
    return new Pass(id, group, rounds, ticketOf, Optional.of(true));
  }

  /** Whether tickets are complemented in this round, counted from 1. */
  public boolean reverses(int round) {
    return reverseEven.orElse(false) && round % 2 == 0;
  }

  static Pass from(Json json) {
    Shape shape =
        Shape.of(json)
            .exactly(Set.of("id", "rounds", "ticket_of"), Set.of("group", "reverse_even"));
    return new Pass(
        shape.text("id"),
        shape.find("group").map(Shape::text),
        shape.number("rounds"),
        shape.text("ticket_of"),
        shape.findTruth("reverse_even"));
  }

  Json json() {
    var json = Json.object().with("id", id).with("rounds", rounds).with("ticket_of", ticketOf);
    if (group.isPresent()) {
      json = json.with("group", group.get());
    }
    return reverseEven.isEmpty()
        ? json
        : json.with("reverse_even", new Json.Truth(reverseEven.get()));
  }
}
