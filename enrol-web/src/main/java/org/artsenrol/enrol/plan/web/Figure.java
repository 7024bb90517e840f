package org.artsenrol.enrol.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.artsenrol.enrol.catalogue.LearnerGroups;
import org.artsenrol.enrol.kernel.Words;
import org.artsenrol.enrol.plan.DryRun;
import org.artsenrol.lottery.fairness.Range;

/** A row of what a trial came to. */
public record Figure(String label, String mean, String range) {

  static List<Figure> of(DryRun run, Locale reader) {
    var figures = new ArrayList<Figure>();
    figures.add(of(Words.say(reader, "plan.nothing"), run.nothing(), reader));
    figures.add(of(Words.say(reader, "plan.first-choice"), run.firstChoice(), reader));
    figures.add(of(Words.say(reader, "plan.empty"), run.empty(), reader));
    for (int s = 0; s < run.byStage().size(); s++) {
      figures.add(of(Words.say(reader, "plan.given", s + 1), run.byStage().get(s), reader));
    }
    run.byGroup()
        .forEach(
            (group, seats) ->
                figures.add(
                    of(
                        Words.say(reader, "plan.group-seats", LearnerGroups.named(group)),
                        seats,
                        reader)));
    return figures;
  }

  private static Figure of(String label, Range range, Locale reader) {
    return new Figure(
        label,
        Long.toString(Math.round(range.mean())),
        Words.say(reader, "plan.from-to", Math.round(range.low()), Math.round(range.high())));
  }
}
