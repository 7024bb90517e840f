package org.artsenrol.enrol.draw.web;

import org.artsenrol.enrol.odds.Admission;
import org.artsenrol.enrol.odds.ClassOutcome;
import org.artsenrol.enrol.odds.Codes;
import org.artsenrol.enrol.odds.DrawOutcome;
import org.artsenrol.lottery.Explanation;
import org.artsenrol.lottery.Explanation.Ticket;

/** One ticket of a draw, with the line that recomputes it on anybody's machine. */
public record Example(String code, String line, String ticket) {

  /** The first seat that the draw gave; null if it gave none. */
  static Example of(DrawOutcome outcome) {
    return outcome.getClasses().stream()
        .filter(c -> c.getAdmittedCount() > 0)
        .findFirst()
        .map(c -> of(outcome, c))
        .orElse(null);
  }

  private static Example of(DrawOutcome outcome, ClassOutcome of) {
    Admission first = of.getAdmitted().get(0);
    Explanation why = outcome.getDraw().explain(first.code(), of.getId());
    return why instanceof Explanation.Admitted admitted ? of(outcome, admitted.ticket()) : null;
  }

  private static Example of(DrawOutcome outcome, Ticket ticket) {
    String line =
        Explanation.opensslLines(outcome.getDraw().result(), ticket, ticket.number())
            .get(ticket.number() - 1);
    return new Example(Codes.spaced(ticket.code()), line, ticket.hex());
  }

  public String getCode() {
    return code;
  }

  public String getLine() {
    return line;
  }

  public String getTicket() {
    return ticket;
  }
}
