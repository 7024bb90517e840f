package org.artsenrol.enrol.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Who is answered what at every address: {@code access/access-matrix.csv}. A cell is a status, or
 * the path of the page to which the caller is led.
 */
final class AccessMatrix {
  private static final String FILE = "/access/access-matrix.csv";

  private AccessMatrix() {}

  /** Those who ask, in the order of the table's columns. */
  enum Caller {
    ANONYMOUS,
    /** A member who applied. */
    MEMBER,
    /** A member to whom that application is none of her business. */
    OTHER_MEMBER,
    /** Staff of the venue asked for. */
    STAFF,
    OTHER_VENUE,
    CITY,
    CLOCK
  }

  /**
   * @param route the address as the site declares it, e.g. {@code /classes/{id}}
   * @param example one such address; a name in braces is filled in when it is asked for
   * @param answers what each caller gets, in the callers' order
   */
  record Row(String route, String example, List<String> answers) {

    String answerTo(Caller caller) {
      return answers.get(caller.ordinal());
    }
  }

  static List<Row> rows() {
    try (InputStream file = AccessMatrix.class.getResourceAsStream(FILE)) {
      List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      refuseOtherColumns(lines.get(0));
      return lines.stream().skip(1).map(AccessMatrix::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    List<String> cells = List.of(line.split(","));
    if (cells.size() != 2 + Caller.values().length) {
      throw new IllegalArgumentException("A cell is missing or too many in: " + line);
    }
    return new Row(cells.get(0), cells.get(1), cells.subList(2, cells.size()));
  }

  private static void refuseOtherColumns(String head) {
    List<String> wanted =
        Arrays.stream(Caller.values()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    if (!head.equals("route,example," + String.join(",", wanted))) {
      throw new IllegalArgumentException("Unexpected columns: " + head);
    }
  }
}
