package org.artsenrol.lottery.log;

/** A record that cannot stand where it stands in the log. Nothing after it is looked at. */
public final class RecordRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final RecordFault fault;
  private final int line;
  private final String expected;
  private final String found;

  RecordRefused(RecordFault fault, int line, Object expected, Object found) {
    super("line " + line + ": " + fault + ", expected " + expected + ", found " + found);
    this.fault = fault;
    this.line = line;
    this.expected = expected.toString();
    this.found = found.toString();
  }

  public RecordFault fault() {
    return fault;
  }

  /** In {@code records.ndjson}, from 1. */
  public int line() {
    return line;
  }

  public String expected() {
    return expected;
  }

  public String found() {
    return found;
  }
}
