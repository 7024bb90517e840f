package org.artsenrol.enrol.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.artsenrol.enrol.catalogue.LearnerGroups;
import org.artsenrol.enrol.kernel.Words;
import org.artsenrol.enrol.plan.DryRun;
import org.artsenrol.enrol.plan.DryRuns;
import org.artsenrol.lottery.fairness.Range;

/** A row of what a trial came to. */
public record Figure(String label, String mean, String range) {

  static List<Figure> of(DryRuns.Tried tried, Locale reader) {
    DryRun run = tried.result();
    var figures = new ArrayList<Figure>();
    figures.add(of(Words.say(reader, "plan.nothing"), run.nothing(), reader));
    figures.add(of(Words.say(reader, "plan.first-choice"), run.firstChoice(), reader));
    figures.add(of(Words.say(reader, "plan.empty"), run.empty(), reader));
    for (int s = 0; s < run.byStage().size(); s++) {
      figures.add(of(Words.say(reader, "plan.given", s + 1), run.byStage().get(s), reader));
    }
    figures.addAll(groups("plan.group-seats", run, reader));
    figures.addAll(groups("plan.group-unreserved", tried.unreserved(), reader));
    return figures;
  }

  private static List<Figure> groups(String key, DryRun run, Locale reader) {
    return run.byGroup().entrySet().stream()
        .map(
            group ->
                of(
                    Words.say(reader, key, LearnerGroups.named(group.getKey())),
                    group.getValue(),
                    reader))
        .toList();
  }

  private static Figure of(String label, Range range, Locale reader) {
    return new Figure(
        label,
        Long.toString(Math.round(range.mean())),
        Words.say(reader, "plan.from-to", Math.round(range.low()), Math.round(range.high())));
  }
}
