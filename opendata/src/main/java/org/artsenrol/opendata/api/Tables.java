package org.artsenrol.opendata.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.artsenrol.opendata.Field;

/** Whole collections as tables: CSV by RFC 4180 in UTF-8, and one JSON object per line. */
final class Tables {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Tables() {}

  /**
   * @param excel adds what a spreadsheet program needs: a byte order mark, Chinese headings, and a
   *     guard before cells that it would run as formulas
   */
  static byte[] csv(Shape shape, List<JsonObject> rows, boolean excel) {
    var out = new StringBuilder(excel ? BYTE_ORDER_MARK : "");
    try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecord(shape.fields().stream().map(field -> heading(field, excel)));
      for (JsonObject row : rows) {
        printer.printRecord(shape.fields().stream().map(field -> cell(row, field, excel)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String heading(Field field, boolean excel) {
    return excel ? Wording.zh("heading." + field.name()) : field.name();
  }

  private static String cell(JsonObject row, Field field, boolean excel) {
    JsonValue value = row.get(field.name());
    String text = value == null ? "" : Flat.text(value);
    return excel ? guarded(text) : text;
  }

  /** A leading apostrophe makes a spreadsheet program show the text instead of running it. */
  static String guarded(String cell) {
    boolean runs = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return runs ? "'" + cell : cell;
  }

  static byte[] ndjson(List<JsonObject> rows) {
    return rows.stream()
        .map(row -> Flat.row(row) + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }
}
