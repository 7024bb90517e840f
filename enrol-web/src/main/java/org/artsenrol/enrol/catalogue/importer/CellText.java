package org.artsenrol.enrol.catalogue.importer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/**
 * What a spreadsheet's cell shows, in the words of a text file: a spreadsheet keeps days and hours
 * as numbers and says only by the format that they are.
 */
final class CellText {
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final BigDecimal MINUTES = BigDecimal.valueOf(24 * 60);
  private static final Pattern NOT_FORMAT = Pattern.compile("\\[[^]]*]|\"[^\"]*\"|\\\\.");
  private static final Pattern ZEROS = Pattern.compile("0{2,20}");

  /** Beyond it (the year 2173) a number is no day of ours. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(99_999);

  private CellText() {}

  static String of(Cell cell) {
    if (cell == null || cell.getValue() == null) {
      return "";
    }
    return cell.getValue() instanceof BigDecimal number
        ? number(number, format(cell))
        : cell.getText();
  }

  private static String format(Cell cell) {
    String format = cell.getDataFormatString();
    return format == null ? "" : NOT_FORMAT.matcher(format).replaceAll("");
  }

  static String number(BigDecimal value, String format) {
    boolean day = format.matches("(?i).*(y|d|e/).*");
    boolean hour = format.matches("(?i).*h.*");
    if ((day || hour) && value.signum() >= 0 && value.compareTo(LAST_DAY) <= 0) {
      return moment(value, day && value.compareTo(BigDecimal.ONE) >= 0, hour);
    }
    String plain = value.stripTrailingZeros().toPlainString();
    // A number shown as 001 is the code 001, though the cell holds 1.
    return ZEROS.matcher(format).matches() && plain.matches("\\d+")
        ? "0".repeat(Math.max(0, format.length() - plain.length())) + plain
        : plain;
  }

  private static String moment(BigDecimal value, boolean day, boolean hour) {
    long minutes = value.multiply(MINUTES).setScale(0, RoundingMode.HALF_UP).longValueExact();
    LocalDate date = DAY_ZERO.plusDays(minutes / 1440);
    LocalTime time = LocalTime.ofSecondOfDay(minutes % 1440 * 60);
    if (!day) {
      return minutes == 1440 ? "24:00" : time.toString();
    }
    return hour ? date + " " + time : date.toString();
  }
}
