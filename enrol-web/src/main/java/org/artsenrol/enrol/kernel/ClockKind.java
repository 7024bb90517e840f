package org.artsenrol.enrol.kernel;

/** Whether office time is the world's time or a demonstration's. Every public record says which. */
public enum ClockKind {
  REAL,
  DEMO;

  /** The word used in public records: {@code real} or {@code demo}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
