package org.artsenrol.enrol.catalogue.importer;

import java.util.List;

/**
 * A sheet as nothing but text.
 *
 * @param source where it came from, for the reader of an error: a file's name, or a workbook's and
 *     its page's
 * @param title the name that says which sheet it is
 */
record Grid(String source, String title, List<Line> lines) {

  /**
   * One line that is not blank.
   *
   * @param number as a spreadsheet counts, the first is 1
   */
  record Line(int number, List<String> cells) {

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }

    String cell(int index) {
      return index < cells.size() ? cells.get(index).strip() : "";
    }
  }
}
