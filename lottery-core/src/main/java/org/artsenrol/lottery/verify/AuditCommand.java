package org.artsenrol.lottery.verify;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.fairness.Audit;
import org.artsenrol.lottery.fairness.AuditReport;
import org.artsenrol.lottery.fairness.AuditTest;
import org.artsenrol.lottery.fairness.AuditedDraw;
import org.artsenrol.lottery.fairness.Background;
import org.artsenrol.lottery.fairness.Finding;
import org.artsenrol.lottery.fairness.Seen;

/** {@code audit}: the statistical smoke alarm over one or many published draws, in sentences. */
final class AuditCommand {
  private final Words words;

  private AuditCommand(Words words) {
    this.words = words;
  }

  /** Ends with {@link Main#BROKEN} when the alarm rings. */
  static int run(Arguments args, Words words, PrintStream out) {
    List<String> names = args.words().subList(1, args.words().size());
    if (names.isEmpty()) {
      throw new Unusable("usage.audit");
    }
    var background =
        new Background(
            args.find("--arrivals").map(AuditCommand::arrivals).orElse(Map.of()),
            args.find("--learners").map(AuditCommand::learners).orElse(List.of()));
    AuditReport report = Audit.of(names.stream().map(AuditCommand::draw).toList(), background);
    var command = new AuditCommand(words);
    if (args.has("--json")) {
      out.writeBytes(command.json(report).canonical());
      out.println();
    } else {
      command.print(report, names.size(), out);
    }
    return report.alarms() ? Main.BROKEN : Main.FINE;
  }

  private static AuditedDraw draw(String name) {
    DrawFiles files = DrawFiles.of(BundleReader.read(name));
    return new AuditedDraw(files.manifest().setup(), files.list(), files.result());
  }

  private static Map<String, Integer> arrivals(String name) {
    Map<String, Integer> arrivals = new HashMap<>();
    for (String code : Lines.of(name)) {
      if (arrivals.put(code, arrivals.size()) != null) {
        throw new Unusable("audit.twice", name, code);
      }
    }
    return arrivals;
  }

  private static List<Set<String>> learners(String name) {
    return Lines.of(name).stream().map(line -> Set.of(line.split(" +"))).toList();
  }

  private void print(AuditReport report, int draws, PrintStream out) {
    out.println(words.say("audit.title", draws));
    report.findings().forEach(judged -> out.println(line(judged)));
    for (AuditTest test : AuditTest.values()) {
      if (report.silent().contains(test)) {
        out.println(words.say("audit.silent." + test));
      }
    }
    out.println(words.say(report.alarms() ? "audit.alarm" : "audit.quiet"));
    out.println(words.say("audit.meaning"));
  }

  private String line(AuditReport.Judged judged) {
    String sentence = sentence(judged.finding());
    return words.say(judged.alarms() ? "audit.rings" : "audit.rests", sentence);
  }

  private String sentence(Finding finding) {
    Seen seen = finding.seen();
    boolean counts =
        finding.test() == AuditTest.GROUP || finding.test() == AuditTest.REPEATED_WINNERS;
    return words.say(
        "audit." + finding.test(),
        finding.about(),
        seen.count(),
        Figures.number(seen.observed(), counts ? 0 : 3),
        Figures.number(seen.expected(), counts ? 1 : 3),
        words.say(Figures.frequency(seen.p())));
  }

  private Json json(AuditReport report) {
    return Json.object()
        .with("alarm", new Json.Truth(report.alarms()))
        .with("findings", Json.items(report.findings().stream().map(this::json).toList()))
        .with("silent", report.silent().stream().map(AuditTest::toString).sorted().toList());
  }

  private Json json(AuditReport.Judged judged) {
    Seen seen = judged.finding().seen();
    return Json.object()
        .with("test", judged.finding().test().toString())
        .with("about", judged.finding().about())
        .with("count", seen.count())
        .with("observed", new Json.Fraction(seen.observed()))
        .with("expected", new Json.Fraction(seen.expected()))
        .with("p", new Json.Fraction(seen.p()))
        .with("q", new Json.Fraction(judged.q()))
        .with("alarm", new Json.Truth(judged.alarms()))
        .with("text", sentence(judged.finding()));
  }
}
