package org.artsenrol.enrol.catalogue.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.Flaw;

/**
 * All sheets that somebody brought, as text, sorted into the order in which they are taken.
 *
 * @param errors of files that cannot be read at all
 */
record Gathered(List<Found> sheets, List<ImportError> errors) {

  /** A grid and the sheet that it stands for. */
  record Found(Sheet sheet, Grid grid) {}

  static Gathered from(TermFiles brought) {
    Gathered gathered = new Gathered(new ArrayList<>(), new ArrayList<>());
    int files = brought.files().size();
    if (files > Bounds.MOST_FILES) {
      gathered.broken(
          "", new Unreadable(Flaw.of("", Flaw.Reason.TOO_MANY_FILES, files, Bounds.MOST_FILES)));
      return gathered;
    }
    brought.files().entrySet().forEach(gathered::take);
    gathered.sheets.sort((a, b) -> a.sheet().compareTo(b.sheet()));
    return gathered;
  }

  private void take(Map.Entry<String, byte[]> file) {
    String name = file.getKey();
    String ending = name.toLowerCase(Locale.ROOT);
    try {
      if (ending.endsWith(".csv")) {
        take(CsvFile.read(name, file.getValue()));
      } else if (ending.endsWith(".xlsx")) {
        Workbook.read(name, file.getValue()).forEach(this::take);
      } else {
        unknown(name, name);
      }
    } catch (Unreadable unreadable) {
      broken(name, unreadable);
    }
  }

  private void take(Grid grid) {
    Sheet.named(grid.title())
        .ifPresentOrElse(
            sheet -> sheets.add(new Found(sheet, grid)),
            () -> unknown(grid.source(), grid.title()));
  }

  private void unknown(String source, String title) {
    broken(source, new Unreadable(Flaw.of("", Flaw.Reason.FILE_UNKNOWN, title, Sheet.titles())));
  }

  private void broken(String source, Unreadable why) {
    errors.add(new ImportError(source, Optional.empty(), 0, why.flaw()));
  }

  /** The term that the files name themselves. */
  Optional<String> term() {
    return sheets.stream()
        .filter(f -> f.sheet() == Sheet.TERM && f.grid().lines().size() > 1)
        .map(Found::grid)
        .map(grid -> new HeaderRow(Sheet.TERM, grid.lines().get(0)).row(grid.lines().get(1)))
        .map(row -> row.text("term"))
        .filter(term -> !term.isEmpty())
        .findFirst();
  }
}
