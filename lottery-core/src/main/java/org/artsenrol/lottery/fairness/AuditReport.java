package org.artsenrol.lottery.fairness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * All findings of an audit, judged together. A smoke alarm: it never proves that a draw was honest,
 * and once in a thousand honest audits it rings for nothing.
 *
 * @param silent tests that had too little to look at
 */
public record AuditReport(List<Judged> findings, Set<AuditTest> silent) {

  /** Below this the alarm rings (section 11). */
  public static final double ALARM = 0.001;

  /**
   * A finding among its family.
   *
   * @param q the p-value after Benjamini and Hochberg: the share of false alarms among all that
   *     ring as loud
   */
  public record Judged(Finding finding, double q) {
    public boolean alarms() {
      return q < ALARM;
    }
  }

  public AuditReport {
    findings = List.copyOf(findings);
    silent = Set.copyOf(silent);
  }

  public boolean alarms() {
    return findings.stream().anyMatch(Judged::alarms);
  }

  /**
   * Benjamini and Hochberg (1995): the i-th smallest of m p-values becomes p·m/i, and never more
   * than a larger p-value becomes.
   */
  public static AuditReport of(Collection<Finding> findings) {
    var falling = new ArrayList<>(findings);
    falling.sort(Comparator.comparingDouble((Finding f) -> f.seen().p()).reversed());
    var judged = new ArrayList<Judged>();
    double q = 1;
    for (int i = 0, rank = falling.size(); rank >= 1; i++, rank--) {
      Finding finding = falling.get(i);
      q = Math.min(q, finding.seen().p() * falling.size() / rank);
      judged.add(new Judged(finding, q));
    }
    judged.sort(
        Comparator.comparing((Judged j) -> j.finding().about())
            .thenComparing(j -> j.finding().test()));
    var silent = EnumSet.allOf(AuditTest.class);
    findings.forEach(finding -> silent.remove(finding.test()));
    return new AuditReport(judged, silent);
  }
}
