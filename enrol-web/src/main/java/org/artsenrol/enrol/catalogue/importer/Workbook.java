package org.artsenrol.enrol.catalogue.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** An {@code .xlsx} workbook whose pages are named as the sheets; empty pages do not count. */
final class Workbook {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

  private Workbook() {}

  static List<Grid> read(String name, byte[] bytes) throws Unreadable {
    Bounds.check(bytes);
    byte[] safe = Unpacked.repack(name, bytes);
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(safe), WITH_FORMATS)) {
      List<Grid> grids = new ArrayList<>();
      for (org.dhatim.fastexcel.reader.Sheet page : book.getSheets().toList()) {
        grids.add(grid(name, page));
      }
      return grids.stream().filter(g -> !g.lines().isEmpty()).toList();
    } catch (IOException | RuntimeException broken) {
      // The reader tells a damaged workbook by whatever exception it stumbles into.
      throw Unreadable.file(name);
    }
  }

  private static Grid grid(String name, org.dhatim.fastexcel.reader.Sheet page)
      throws IOException, Unreadable {
    List<Grid.Line> lines = new ArrayList<>();
    try (Stream<Row> rows = page.openStream()) {
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        Grid.Line line = line(each.next());
        if (!line.isBlank()) {
          lines.add(line);
        }
        if (lines.size() > Bounds.MOST_ROWS) {
          throw Unreadable.tooManyRows(Bounds.MOST_ROWS);
        }
      }
    }
    return new Grid(name + " " + page.getName(), page.getName(), lines);
  }

  private static Grid.Line line(Row row) {
    int cells = Math.min(row.getCellCount(), Bounds.MOST_CELLS);
    return new Grid.Line(
        row.getRowNum(),
        IntStream.range(0, cells)
            .mapToObj(i -> row.getOptionalCell(i).map(CellText::of).orElse(""))
            .toList());
  }
}
