package org.artsenrol.lottery.fairness;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.Tickets;

/**
 * The tests that look at tickets. Of each entry the ticket number 1 counts in every context where
 * it has one: the smallest of several would not be uniform.
 */
final class TicketTests {
  private static final int DIGITS = 16;

  /** Five expected in each cell, the usual least for a chi-square. */
  private static final int LEAST_TICKETS = 5 * DIGITS;

  private static final int LEAST_PAIRS = 20;

  private TicketTests() {}

  /** A ticket with whose it is; the share is its place among all tickets, 0 to 1. */
  record Ticket(String code, double share) {}

  static List<Ticket> tickets(AuditedDraw draw) {
    return draw.setup().passes().stream()
        .map(Pass::ticketOf)
        .distinct()
        .flatMap(luck -> tickets(draw, luck))
        .toList();
  }

  private static Stream<Ticket> tickets(AuditedDraw draw, String luck) {
    if (!draw.setup().independent()) {
      var tickets = context(draw, luck);
      return draw.list().entries().stream().map(entry -> ticket(tickets, entry));
    }
    return draw.setup().classes().stream()
        .flatMap(
            spec -> {
              var tickets = context(draw, luck + ":" + spec.id());
              return draw.list().entries().stream()
                  .filter(entry -> entry.application().wishes().contains(spec.id()))
                  .map(entry -> ticket(tickets, entry));
            });
  }

  private static Tickets context(AuditedDraw draw, String context) {
    return new Tickets(draw.result().seed(), draw.result().draw(), context);
  }

  private static Ticket ticket(Tickets tickets, Entry entry) {
    return new Ticket(entry.code(), Shares.ofTicket(tickets.of(entry.code(), 1)));
  }

  /** Whether the sixteen first digits are equally frequent. */
  static Optional<Seen> digits(List<Ticket> tickets) {
    if (tickets.size() < LEAST_TICKETS) {
      return Optional.empty();
    }
    long[] counts = new long[DIGITS];
    tickets.forEach(ticket -> counts[(int) (ticket.share() * DIGITS)]++);
    double[] expected = new double[DIGITS];
    Arrays.fill(expected, (double) tickets.size() / DIGITS);
    var test = new ChiSquareTest();
    return Optional.of(
        new Seen(
            tickets.size(),
            test.chiSquare(expected, counts),
            DIGITS - 1,
            test.chiSquareTest(expected, counts)));
  }

  static Optional<Seen> arrival(List<Ticket> tickets, Map<String, Integer> arrivals) {
    List<Ticket> known = tickets.stream().filter(t -> arrivals.containsKey(t.code())).toList();
    return correlation(
        known.stream().mapToDouble(t -> arrivals.get(t.code())).toArray(),
        known.stream().mapToDouble(Ticket::share).toArray());
  }

  /**
   * Whether those who came earlier have better tickets: Spearman's correlation, its significance by
   * Student's law with n − 2 degrees of freedom.
   */
  static Optional<Seen> correlation(double[] arrivals, double[] tickets) {
    int n = arrivals.length;
    if (n < LEAST_PAIRS || DoubleStream.of(arrivals).distinct().count() < 2) {
      return Optional.empty();
    }
    double rho = new SpearmansCorrelation().correlation(arrivals, tickets);
    double t = Math.abs(rho) * Math.sqrt((n - 2) / Math.max(Double.MIN_NORMAL, 1 - rho * rho));
    double p = 2 * new TDistribution(null, n - 2).cumulativeProbability(-t);
    return Optional.of(new Seen(n, rho, 0, p));
  }
}
