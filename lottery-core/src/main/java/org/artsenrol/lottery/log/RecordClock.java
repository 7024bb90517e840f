package org.artsenrol.lottery.log;

import java.util.Locale;

/** Whose time a record's {@code at} is: the world's, or a demonstration's office time. */
public enum RecordClock {
  REAL,
  DEMO;

  /** The word in the record. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
