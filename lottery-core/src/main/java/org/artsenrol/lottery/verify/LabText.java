package org.artsenrol.lottery.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.artsenrol.lottery.fairness.LabRow;
import org.artsenrol.lottery.fairness.LabRule;
import org.artsenrol.lottery.fairness.Range;

/** The rule lab's rows and columns in words. */
final class LabText {
  private final Words words;
  private final List<LabRow> rows;

  LabText(Words words, List<LabRow> rows) {
    this.words = words;
    this.rows = rows;
  }

  /** A figure that every row has. */
  record Column(String title, Function<LabRow, Range> figure) {}

  List<Column> columns() {
    var columns = new ArrayList<Column>();
    columns.add(new Column(words.say("lab.nothing"), LabRow::nothing));
    columns.add(new Column(words.say("lab.first"), LabRow::firstChoice));
    columns.add(new Column(words.say("lab.seats"), LabRow::seats));
    for (String group : rows.get(0).byGroup().keySet()) {
      columns.add(new Column(words.say("lab.group", group), row -> row.byGroup().get(group)));
    }
    return columns;
  }

  List<String> table() {
    var lines = new ArrayList<String>();
    List<String> titles = columns().stream().map(Column::title).toList();
    lines.add("| " + words.say("lab.rule") + " | " + String.join(" | ", titles) + " |");
    lines.add("|---|" + "---:|".repeat(titles.size()));
    for (LabRow row : rows) {
      List<String> cells = columns().stream().map(c -> cell(c.figure().apply(row))).toList();
      lines.add("| " + rule(row) + " | " + String.join(" | ", cells) + " |");
    }
    return lines;
  }

  static String cell(Range range) {
    return Figures.number(range.mean(), 1)
        + " ("
        + Figures.number(range.low(), 0)
        + "–"
        + Figures.number(range.high(), 0)
        + ")";
  }

  String rule(LabRow row) {
    LabRule rule = row.rule();
    String allocation = "lab." + rule.allocation().name().toLowerCase(Locale.ROOT);
    String order = rule.reserveFirst() ? "lab.reserve_first" : "lab.open_first";
    String text = words.say(allocation, rule.rounds());
    return row.byGroup().isEmpty()
        ? text
        : words.say("lab.choices", text, words.say(order), words.say(luck(rule)));
  }

  private static String luck(LabRule rule) {
    return rule.fresh() ? "lab.fresh" : "lab.same";
  }

  String caption() {
    return words.say("lab.caption");
  }
}
