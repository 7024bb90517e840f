package org.artsenrol.lottery.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;

class AuditReportTest {

  /** Values of R's p.adjust(c(0.01, 0.04, 0.03, 0.005), "BH"). */
  @Test
  void valuesAreAdjustedAsBenjaminiAndHochbergHaveIt() {
    AuditReport report = AuditReport.of(findings(0.01, 0.04, 0.03, 0.005));
    double[] byValue =
        report.findings().stream()
            .sorted(Comparator.comparingDouble(judged -> judged.finding().seen().p()))
            .mapToDouble(AuditReport.Judged::q)
            .toArray();
    assertThat(byValue).containsExactly(new double[] {0.02, 0.02, 0.04, 0.04}, within(1e-12));
  }

  @Test
  void alarmRingsBelowOneInAThousandAndNotAtIt() {
    assertThat(AuditReport.of(findings(0.001)).alarms()).isFalse();
    assertThat(AuditReport.of(findings(0.00099)).alarms()).isTrue();
    assertThat(AuditReport.of(findings(0.0006, 1)).alarms()).isFalse();
    assertThat(AuditReport.of(List.of()).alarms()).isFalse();
  }

  @Test
  void testsWithNothingToLookAtAreNamed() {
    assertThat(AuditReport.of(findings(0.5)).silent())
        .contains(AuditTest.ARRIVAL, AuditTest.HISTORY)
        .doesNotContain(AuditTest.DIGITS);
  }

  @Test
  void sumOfCountsIsTheExactConvolution() {
    var law = new CountLaw();
    law.add(new HypergeometricDistribution(null, 10, 4, 5));
    law.add(new HypergeometricDistribution(null, 6, 3, 2));
    // P(sum = 0) = C(6,5)/C(10,5) · C(3,2)/C(6,2) = 6/252 · 3/15, and the sum is symmetric.
    assertThat(law.mean()).isCloseTo(3, within(1e-12));
    assertThat(law.twoSided(0)).isCloseTo(2 * 6.0 / 252 * 3 / 15, within(1e-12));
    assertThat(law.twoSided(6)).isCloseTo(2 * 6.0 / 252 * 3 / 15, within(1e-12));
    assertThat(law.twoSided(3)).isEqualTo(1);
  }

  @Test
  void sumOfManyCountsKeepsItsTailsThinAndItsMassWhole() {
    var law = new CountLaw();
    for (int i = 0; i < 500; i++) {
      law.add(new HypergeometricDistribution(null, 60, 20, 25));
    }
    assertThat(law.mean()).isCloseTo(500 * 25 / 3.0, within(1e-6));
    assertThat(law.twoSided((int) law.mean())).isCloseTo(1, within(0.05));
    assertThat(law.twoSided(4300)).isBetween(1e-8, 0.01);
  }

  private static List<Finding> findings(double... values) {
    var findings = new ArrayList<Finding>();
    for (double p : values) {
      findings.add(new Finding(AuditTest.DIGITS, "draw-1", new Seen(100, 15, 15, p)));
    }
    return findings;
  }
}
