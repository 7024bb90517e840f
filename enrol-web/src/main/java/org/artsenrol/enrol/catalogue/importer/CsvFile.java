package org.artsenrol.enrol.catalogue.importer;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A sheet in a text file, its cells parted by commas. */
final class CsvFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private CsvFile() {}

  static Grid read(String name, byte[] bytes) throws Unreadable {
    Bounds.check(bytes);
    String text = Decoding.decode(name, bytes);
    List<Grid.Line> lines = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      for (CSVRecord record : parser) {
        add(record, lines);
      }
    } catch (IOException | UncheckedIOException broken) {
      throw Unreadable.file(name);
    }
    return new Grid(name, name.replaceFirst("(?i)\\.csv$", ""), lines);
  }

  private static void add(CSVRecord record, List<Grid.Line> lines) throws Unreadable {
    List<String> cells = record.stream().limit(Bounds.MOST_CELLS).toList();
    Grid.Line line = new Grid.Line((int) record.getRecordNumber(), cells);
    if (!line.isBlank()) {
      lines.add(line);
    }
    if (lines.size() > Bounds.MOST_ROWS) {
      throw Unreadable.tooManyRows(Bounds.MOST_ROWS);
    }
  }
}
