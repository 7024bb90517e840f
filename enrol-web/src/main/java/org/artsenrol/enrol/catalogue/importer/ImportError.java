package org.artsenrol.enrol.catalogue.importer;

import java.util.Locale;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.Flaw;
import org.artsenrol.enrol.kernel.Words;

/**
 * One thing that must be put right before anything is imported.
 *
 * @param source the file, or the workbook and its page
 * @param row as a spreadsheet counts, the header is 1; 0 when it is the file as a whole
 */
public record ImportError(String source, Optional<Sheet> sheet, int row, Flaw flaw) {

  /** Where it is, what was found, and what to do, in one line. */
  public String say(Locale locale) {
    String flawed = flaw.say(locale);
    String column = flaw.column();
    String chinese = sheet.map(s -> s.chineseName(column)).orElse(column);
    if (row == 0) {
      return column.isEmpty()
          ? Words.say(locale, "Import.FILE", source, flawed)
          : Words.say(locale, "Import.COLUMN", source, chinese, column, flawed);
    }
    String line = Integer.toString(row);
    return column.isEmpty()
        ? Words.say(locale, "Import.ROW", source, line, flawed)
        : Words.say(locale, "Import.CELL", source, line, chinese, column, flawed);
  }
}
