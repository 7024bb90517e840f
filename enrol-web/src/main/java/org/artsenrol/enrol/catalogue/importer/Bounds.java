package org.artsenrol.enrol.catalogue.importer;

/** How much one import may bring: many times a large venue's term, and far below a harm. */
final class Bounds {
  static final int MOST_FILES = 20;
  static final int MOST_BYTES = 5 << 20;

  /** All parts of a workbook together, once unpacked. */
  static final int MOST_UNPACKED = 40 << 20;

  static final int MOST_PARTS = 200;
  static final int MOST_ROWS = 5_000;

  /** Cells of a line that are looked at; no sheet has so many columns. */
  static final int MOST_CELLS = 60;

  private Bounds() {}

  static String megabytes(int bytes) {
    return (bytes >> 20) + " MB";
  }

  static void check(byte[] file) throws Unreadable {
    if (file.length > MOST_BYTES) {
      throw Unreadable.tooLarge(megabytes(file.length), megabytes(MOST_BYTES));
    }
  }
}
