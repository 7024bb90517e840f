package org.artsenrol.enrol.catalogue.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Text files as an office would keep them in one workbook: numbers as numbers, days as days. */
final class Workbooks {

  private Workbooks() {}

  static byte[] of(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "tests", "1.0")) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Grid grid = CsvFile.read(file.getKey(), file.getValue());
        fill(book.newWorksheet(grid.title()), grid);
      }
      book.newWorksheet("工作表1");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (Unreadable unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
    return out.toByteArray();
  }

  private static void fill(Worksheet page, Grid grid) {
    for (Grid.Line line : grid.lines()) {
      List<String> cells = line.cells();
      for (int i = 0; i < cells.size(); i++) {
        fill(page, line.number() - 1, i, cells.get(i));
      }
    }
  }

  private static void fill(Worksheet page, int row, int column, String text) {
    if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      page.value(row, column, LocalDate.parse(text));
      page.style(row, column).format("yyyy/m/d").set();
    } else if (text.matches("0\\d\\d")) {
      page.value(row, column, new BigDecimal(text));
      page.style(row, column).format("000").set();
    } else if (text.matches("\\d{1,5}")) {
      page.value(row, column, new BigDecimal(text));
    } else if (!text.isEmpty()) {
      page.value(row, column, text);
    }
  }
}
