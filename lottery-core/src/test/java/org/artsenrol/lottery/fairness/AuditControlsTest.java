package org.artsenrol.lottery.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.artsenrol.lottery.Vectors;
import org.artsenrol.lottery.bytes.Json;
import org.junit.jupiter.api.Test;

/** The alarm rings for draws that were known to be unfair, and keeps silent for honest ones. */
class AuditControlsTest {
  /**
   * How many honest draws are tried; ten thousand by {@code -Dhonest.draws=10000}, as the README
   * tells.
   */
  private static final int HONEST_DRAWS = Integer.getInteger("honest.draws", 400);

  private static final int APPLICANTS = 150;

  /** The real draft lottery of 1 December 1969: late birthdays had low numbers. */
  @Test
  void draftLotteryOf1969RaisesTheAlarm() {
    Json.Members vector = Vectors.file("draft1969-audit-control.json");
    List<Double> numbers = new ArrayList<>();
    for (Json month : ((Json.Items) vector.values().get("numbers_by_month")).values()) {
      ((Json.Items) month).values().forEach(n -> numbers.add((double) ((Json.Whole) n).value()));
    }
    double[] days = IntStream.rangeClosed(1, numbers.size()).mapToDouble(day -> day).toArray();
    double[] drawn = numbers.stream().mapToDouble(n -> n).toArray();
    Seen seen = TicketTests.correlation(days, drawn).orElseThrow();
    var published = (Json.Members) vector.values().get("computed");
    assertThat(seen.count()).isEqualTo(366);
    assertThat(seen.observed())
        .isCloseTo(number(published, "spearman_day_vs_number"), within(1e-6));
    assertThat(seen.p()).isCloseTo(number(published, "spearman_p"), within(1e-12));
    assertThat(AuditReport.of(List.of(new Finding(AuditTest.ARRIVAL, "1969", seen))).alarms())
        .isTrue();
  }

  private static double number(Json.Members object, String key) {
    return ((Json.Fraction) object.values().get(key)).value();
  }

  /** More than this would happen to a right alarm once in a thousand runs of this test. */
  @Test
  void honestDrawsRaiseTheAlarmNoMoreOftenThanItSays() throws IOException {
    int alarms = 0;
    var all = new ArrayList<AuditedDraw>();
    Map<String, Integer> arrivals = new HashMap<>();
    for (long seed = 1; seed <= HONEST_DRAWS; seed++) {
      var city = new CityDraws(seed, APPLICANTS);
      AuditReport alone = Audit.of(List.of(city.honest()), with(city.arrivals()));
      alarms += alone.alarms() ? 1 : 0;
      all.add(city.honest());
      arrivals.putAll(city.arrivals());
    }
    AuditReport together = Audit.of(all, with(arrivals));
    Files.writeString(Path.of("target", "honest-draws.txt"), told(alarms, together));
    assertThat(alarms).isLessThanOrEqualTo(most(HONEST_DRAWS, AuditReport.ALARM));
    assertThat(together.alarms()).isFalse();
    assertThat(together.silent()).isEqualTo(EnumSet.of(AuditTest.REPEATED_WINNERS));
    for (AuditTest test : EnumSet.complementOf(EnumSet.of(AuditTest.REPEATED_WINNERS))) {
      int n = (int) values(together, test).count();
      long low = values(together, test).filter(p -> p < 0.05).count();
      assertThat(low).as("%s below 0.05, of %s", test, n).isLessThanOrEqualTo(most(n, 0.05));
    }
  }

  private static int most(int n, double chance) {
    return new BinomialDistribution(null, n, chance).inverseCumulativeProbability(0.999);
  }

  private static DoubleStream values(AuditReport report, AuditTest test) {
    return report.findings().stream()
        .map(AuditReport.Judged::finding)
        .filter(finding -> finding.test() == test)
        .mapToDouble(finding -> finding.seen().p());
  }

  private static String told(int alarms, AuditReport together) {
    var told =
        new StringBuilder(alarms + " alarms in " + HONEST_DRAWS + " honest draws, each alone");
    told.append("\njudged together: smallest q ");
    told.append(together.findings().stream().mapToDouble(AuditReport.Judged::q).min().orElse(1));
    for (AuditTest test : AuditTest.values()) {
      told.append("\n").append(test).append(": ").append(values(together, test).count());
      told.append(" tests, below 0.05: ")
          .append(values(together, test).filter(p -> p < 0.05).count());
      told.append(", below 0.001: ").append(values(together, test).filter(p -> p < 0.001).count());
    }
    return told + "\n";
  }

  private static Background with(Map<String, Integer> arrivals) {
    return new Background(arrivals, List.of());
  }

  @Test
  void drawThatFavoursEarlyApplicantsRaisesTheAlarm() {
    var city = new CityDraws(7, 300);
    Map<String, Integer> arrivals = city.arrivals();
    AuditedDraw biased = city.favouring(e -> arrivals.get(e.code()) < 100, 12);
    assertThat(ringing(List.of(city.honest()), with(arrivals))).isEmpty();
    assertThat(ringing(List.of(biased), with(arrivals))).containsExactly(AuditTest.EARLY_WINNERS);
  }

  @Test
  void ticketsThatGetWorseWithTheQueueRaiseTheAlarm() {
    var random = new Random(5);
    double[] arrivals = IntStream.range(0, 400).mapToDouble(i -> i).toArray();
    double[] tickets =
        IntStream.range(0, 400).mapToDouble(i -> random.nextDouble() + i * 1e-3).toArray();
    Seen seen = TicketTests.correlation(arrivals, tickets).orElseThrow();
    assertThat(seen.p()).isLessThan(AuditReport.ALARM);
    assertThat(seen.observed()).isPositive();
  }

  @Test
  void drawThatFavoursAGroupRaisesTheAlarm() {
    var city = new CityDraws(8, 300);
    AuditedDraw biased = city.favouring(e -> e.application().groups().contains("SENIOR"), 10);
    assertThat(ringing(List.of(biased), Background.none())).containsExactly(AuditTest.GROUP);
  }

  @Test
  void sameLearnersWinningAgainAndAgainRaiseTheAlarm() {
    var draws = IntStream.rangeClosed(1, 4).mapToObj(i -> new CityDraws(i, 300)).toList();
    List<Set<String>> learners = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Set<String> codes = new HashSet<>();
      for (CityDraws draw : draws) {
        codes.add(draw.inOrderOfArrival().get(i));
      }
      learners.add(codes);
    }
    var background = new Background(Map.of(), learners);
    Set<String> friends = new HashSet<>();
    learners.stream().limit(60).forEach(friends::addAll);
    var rigged = draws.stream().map(d -> d.favouring(e -> friends.contains(e.code()), 20)).toList();
    assertThat(ringing(draws.stream().map(CityDraws::honest).toList(), background)).isEmpty();
    assertThat(ringing(rigged, background)).contains(AuditTest.REPEATED_WINNERS);
  }

  private static Set<AuditTest> ringing(List<AuditedDraw> draws, Background background) {
    Set<AuditTest> ringing = EnumSet.noneOf(AuditTest.class);
    for (AuditReport.Judged judged : Audit.of(draws, background).findings()) {
      if (judged.alarms()) {
        ringing.add(judged.finding().test());
      }
    }
    return ringing;
  }
}
