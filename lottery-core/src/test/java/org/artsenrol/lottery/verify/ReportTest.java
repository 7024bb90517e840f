package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.artsenrol.lottery.bytes.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ten verdicts come to. */
class ReportTest {
  private static final Words ENGLISH = new Words(Main.class, "en");
  private static final Verdict HOLDS = new Verdict.Holds(Phrase.of("movements.none"));
  private static final Verdict BROKEN = new Verdict.Broken(Phrase.of("seed.where"), "aa", "bb");
  private static final Verdict OPEN = new Verdict.NotProven(Phrase.of("log.none_kept"));
  private static final Verdict IDLE = new Verdict.NotApplicable(Phrase.of("log.none"));

  private static Report report(boolean demo, Map<Check, Verdict> others) {
    var verdicts = new EnumMap<Check, Verdict>(Check.class);
    for (Check check : Check.values()) {
      verdicts.put(check, others.getOrDefault(check, HOLDS));
    }
    return new Report("dadun-1", verdicts, demo);
  }

  private static Verdict verdict(String name) {
    return switch (name) {
      case "broken" -> BROKEN;
      case "open" -> OPEN;
      case "idle" -> IDLE;
      default -> HOLDS;
    };
  }

  @ParameterizedTest(name = "log {0}, beacon {1}, demonstration {2}: {3}, allowed {4}, {5}")
  @CsvSource({
    "holds, holds, false, 0, 0, everything that was checked holds",
    "idle, holds, false, 0, 0, everything that was checked holds",
    "holds, open, false, 0, 0, everything that was checked holds",
    "open, holds, false, 3, 3, remains open",
    "broken, holds, false, 1, 1, something does not hold",
    "broken, open, true, 1, 1, something does not hold",
    "holds, open, true, 3, 0, NOTHING PROVEN",
    "open, open, true, 3, 3, NOTHING PROVEN"
  })
  void brokenComesBeforeUnprovenAndUnprovenBeforeFine(
      String log, String beacon, boolean demo, int status, int allowed, String conclusion) {
    Report report = report(demo, Map.of(Check.LOG, verdict(log), Check.BEACON, verdict(beacon)));
    assertThat(report.status(false)).isEqualTo(status);
    assertThat(report.status(true)).isEqualTo(allowed);
    assertThat(report.conclusion(ENGLISH)).contains("dadun-1").contains(conclusion);
  }

  @Test
  void everyVerdictHasItsLineInTheOrderOfTheChecks() {
    Report report = report(false, Map.of(Check.LOG, IDLE, Check.SEED, BROKEN, Check.RECEIPT, OPEN));
    assertThat(report.lines(ENGLISH)).hasSize(10);
    var lines = report.lines(ENGLISH).iterator();
    assertThat(lines.next()).startsWith("1 ").contains(": not applicable. ");
    for (int number = 2; number <= 10; number++) {
      assertThat(lines.next())
          .startsWith(number + " ")
          .contains(
              switch (number) {
                case 6 -> "BROKEN";
                case 10 -> ": not proven. ";
                default -> ": ok. ";
              });
    }
  }

  @Test
  void jsonTellsEachVerdictInAWordAndOfABrokenOneWhereExpectedAndFound() {
    Report report = report(false, Map.of(Check.LOG, IDLE, Check.FREEZE, BROKEN, Check.INPUT, OPEN));
    Json.Members json = (Json.Members) report.json(ENGLISH, false);
    assertThat(json.values().get("exit")).isEqualTo(new Json.Whole(1));
    assertThat(json.values().get("draw")).isEqualTo(new Json.Text("dadun-1"));
    var checks = ((Json.Items) json.values().get("checks")).values();
    assertThat(checks).hasSize(10);
    String[] words = {"not applicable", "broken", "not proven", "ok"};
    for (int i = 0; i < words.length; i++) {
      var check = ((Json.Members) checks.get(i)).values();
      assertThat(check.get("check")).isEqualTo(new Json.Whole(i + 1));
      assertThat(check.get("verdict")).isEqualTo(new Json.Text(words[i]));
      assertThat(check.containsKey("expected")).isEqualTo(i == 1);
    }
    var broken = ((Json.Members) checks.get(1)).values();
    assertThat(broken.get("expected")).isEqualTo(new Json.Text("aa"));
    assertThat(broken.get("found")).isEqualTo(new Json.Text("bb"));
    assertThat(broken.get("where")).isEqualTo(new Json.Text(ENGLISH.say("seed.where")));
  }
}
