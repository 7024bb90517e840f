package org.artsenrol.lottery.verify;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.artsenrol.lottery.Allocation;
import org.artsenrol.lottery.fairness.LabRow;
import org.artsenrol.lottery.fairness.Range;

/**
 * The rule lab as an SVG: a line of the picture per rule, a panel per figure, a dot at the average
 * and a bar over the range of 95 in 100 draws. Every bar also carries its numbers as a title.
 */
final class LabChart {
  private static final int LINE = 24;
  private static final int TOP = 58;
  private static final int LABELS = 320;
  private static final int PANEL = 190;
  private static final int GAP = 26;
  private static final String INDEPENDENT = "#b35900";
  private static final String ROUNDS = "#00549f";

  private final LabText text;
  private final List<LabRow> rows;
  private final StringBuilder out = new StringBuilder();

  LabChart(LabText text, List<LabRow> rows) {
    this.text = text;
    this.rows = rows;
  }

  String svg() {
    List<LabText.Column> columns = text.columns();
    int width = LABELS + columns.size() * (PANEL + GAP);
    int height = TOP + rows.size() * LINE + 34;
    line("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' role='img'", width, height);
    line("     font-family='sans-serif' font-size='12' fill='#1a1a1a'>");
    line("<title>%s</title>", escaped(text.caption()));
    line("<rect width='%d' height='%d' fill='#ffffff'/>", width, height);
    for (int i = 0; i < rows.size(); i++) {
      line("<text x='8' y='%d'>%s</text>", y(i) + 4, escaped(text.rule(rows.get(i))));
    }
    for (int i = 0; i < columns.size(); i++) {
      panel(LABELS + i * (PANEL + GAP), columns.get(i));
    }
    line("<text x='8' y='%d' fill='#555555'>%s</text>", height - 10, escaped(text.caption()));
    line("</svg>");
    return out.toString();
  }

  private void panel(int x, LabText.Column column) {
    Function<LabRow, Range> figure = column.figure();
    double low = rows.stream().mapToDouble(row -> figure.apply(row).low()).min().orElse(0);
    double high = rows.stream().mapToDouble(row -> figure.apply(row).high()).max().orElse(1);
    var scale = new Scale(x, low, Math.max(high, low + 1));
    line("<text x='%d' y='20' font-weight='bold'>%s</text>", x, escaped(column.title()));
    tick(scale, low, "start");
    tick(scale, high, "end");
    for (int i = 0; i < rows.size(); i++) {
      mark(scale, i, figure.apply(rows.get(i)));
    }
  }

  private void tick(Scale scale, double value, String anchor) {
    double x = scale.at(value);
    String number = Figures.number(value, 0);
    line("<text x='%.1f' y='42' text-anchor='%s' fill='#555555'>%s</text>", x, anchor, number);
    int bottom = TOP + rows.size() * LINE;
    line("<path d='M%.1f 48V%d' stroke='#cccccc'/>", x, bottom);
  }

  private void mark(Scale scale, int row, Range range) {
    boolean rounds = rows.get(row).rule().allocation() == Allocation.ROUNDS;
    String colour = rounds ? ROUNDS : INDEPENDENT;
    line("<g stroke='%s' fill='%s'><title>%s</title>", colour, colour, LabText.cell(range));
    double from = scale.at(range.low());
    line("<path d='M%.1f %dH%.1f' stroke-width='3'/>", from, y(row), scale.at(range.high()));
    line("<circle cx='%.1f' cy='%d' r='4.5'/></g>", scale.at(range.mean()), y(row));
  }

  private static int y(int row) {
    return TOP + row * LINE + LINE / 2;
  }

  /** Attributes stand in single quotes in the patterns above and in double quotes in the file. */
  private void line(String pattern, Object... values) {
    out.append(String.format(Locale.ROOT, pattern.replace('\'', '"'), values)).append('\n');
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Where a figure stands on a panel's axis. */
  private record Scale(int left, double low, double high) {
    double at(double value) {
      return left + (value - low) / (high - low) * PANEL;
    }
  }
}
