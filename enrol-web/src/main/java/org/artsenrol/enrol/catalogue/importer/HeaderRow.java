package org.artsenrol.enrol.catalogue.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.artsenrol.enrol.catalogue.Flaw;

/** The first line of a sheet: which column stands where. */
final class HeaderRow {
  private final Sheet sheet;
  private final List<Optional<Sheet.Column>> places = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();

  HeaderRow(Sheet sheet, Grid.Line line) {
    this.sheet = sheet;
    Set<Sheet.Column> seen = new HashSet<>();
    for (String header : line.cells()) {
      place(header.strip(), seen);
    }
    sheet.columns().stream()
        .filter(column -> column.needed() && !seen.contains(column))
        .forEach(this::missing);
  }

  private void place(String header, Set<Sheet.Column> seen) {
    Optional<Sheet.Column> column = sheet.columnCalled(header);
    if (column.isEmpty() && !header.isEmpty()) {
      flaws.add(Flaw.of("", Flaw.Reason.COLUMN_UNKNOWN, header, names(true), names(false)));
    }
    if (column.isPresent() && !seen.add(column.get())) {
      flaws.add(Flaw.of("", Flaw.Reason.COLUMN_TWICE, header));
    }
    places.add(column);
  }

  private void missing(Sheet.Column column) {
    flaws.add(
        Flaw.of(column.name(), Flaw.Reason.COLUMN_MISSING, column.name(), column.chinese().get(0)));
  }

  private String names(boolean chinese) {
    return sheet.columns().stream()
        .map(c -> chinese ? c.chinese().get(0) : c.name())
        .collect(Collectors.joining(", "));
  }

  List<Flaw> flaws() {
    return List.copyOf(flaws);
  }

  /** What is wrong with the shape of a line: it says something where no column is. */
  Optional<Flaw> flawOf(Grid.Line line) {
    for (int i = 0; i < line.cells().size(); i++) {
      boolean placed = i < places.size() && places.get(i).isPresent();
      if (!placed && !line.cell(i).isEmpty()) {
        long columns = places.stream().filter(Optional::isPresent).count();
        return Optional.of(Flaw.of("", Flaw.Reason.ROW_TOO_WIDE, Integer.toString(i + 1), columns));
      }
    }
    return Optional.empty();
  }

  Row row(Grid.Line line) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < places.size(); i++) {
      String cell = line.cell(i);
      places.get(i).ifPresent(column -> cells.put(column.name(), cell));
    }
    return new Row(line.number(), cells);
  }
}
