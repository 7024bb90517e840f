package org.artsenrol.lottery.fairness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * The statistical audit of section 11: looks at published draws for what honest luck would hardly
 * do. It recomputes tickets from the published seed and takes admissions as they were published;
 * that both belong together is proven by the verifier, not here.
 */
public final class Audit {
  /** So many p-values are needed before their history says anything. */
  private static final int LEAST_HISTORY = 10;

  /** The mean of Kolmogorov's limit law: √(π/2) · ln 2. */
  private static final double MEAN_DISTANCE = 0.8687;

  private final Background background;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Double> history = new ArrayList<>();
  private final Set<String> earlierWinners = new HashSet<>();

  private Audit(Background background) {
    this.background = background;
  }

  /**
   * @param draws in the order in which they were held
   */
  public static AuditReport of(List<AuditedDraw> draws, Background background) {
    var audit = new Audit(background);
    draws.forEach(audit::look);
    audit.note(AuditTest.HISTORY, "" + draws.size(), audit.history());
    return AuditReport.of(audit.findings);
  }

  private void look(AuditedDraw draw) {
    String id = draw.setup().draw();
    lookAtTickets(id, TicketTests.tickets(draw));
    List<Contest> contests = Contests.of(draw);
    note(AuditTest.EARLY_WINNERS, id, WinnerTests.early(contests, background.arrivals()));
    for (String group : groups(draw)) {
      note(AuditTest.GROUP, id + " " + group, WinnerTests.group(contests, group));
    }
    note(AuditTest.REPEATED_WINNERS, id, WinnerTests.again(contests, earlierWinners));
    remember(draw);
  }

  private void lookAtTickets(String id, List<TicketTests.Ticket> tickets) {
    Optional<Seen> digits = TicketTests.digits(tickets);
    Optional<Seen> arrival = TicketTests.arrival(tickets, background.arrivals());
    note(AuditTest.DIGITS, id, digits);
    note(AuditTest.ARRIVAL, id, arrival);
    Stream.of(digits, arrival).flatMap(Optional::stream).forEach(seen -> history.add(seen.p()));
  }

  private void note(AuditTest test, String about, Optional<Seen> seen) {
    seen.ifPresent(found -> findings.add(new Finding(test, about, found)));
  }

  private static Set<String> groups(AuditedDraw draw) {
    var groups = new TreeSet<String>();
    draw.list().entries().forEach(entry -> groups.addAll(entry.application().groups()));
    return groups;
  }

  /** All codes, in any draw, of the learners who won something in this one. */
  private void remember(AuditedDraw draw) {
    Set<String> winners = new HashSet<>();
    draw.result().rounds().forEach(r -> r.admitted().values().forEach(winners::addAll));
    for (Set<String> codes : background.learners()) {
      if (codes.stream().anyMatch(winners::contains)) {
        earlierWinners.addAll(codes);
      }
    }
  }

  /**
   * Whether the p-values of digits and arrival are spread evenly, as those of honest draws are.
   * Only these two kinds are continuous enough for it.
   */
  @SuppressWarnings("deprecation")
  private Optional<Seen> history() {
    if (history.size() < LEAST_HISTORY) {
      return Optional.empty();
    }
    double[] values = history.stream().mapToDouble(p -> p).toArray();
    var uniform = new UniformRealDistribution(null, 0, 1);
    // Never used for one sample; the constructor without it would seed one from the clock.
    var test = new KolmogorovSmirnovTest(new MersenneTwister(1));
    double distance = test.kolmogorovSmirnovStatistic(uniform, values);
    double p = test.kolmogorovSmirnovTest(uniform, values);
    return Optional.of(
        new Seen(values.length, distance, MEAN_DISTANCE / Math.sqrt(values.length), p));
  }
}
