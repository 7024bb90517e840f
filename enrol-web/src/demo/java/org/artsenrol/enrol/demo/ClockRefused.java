package org.artsenrol.enrol.demo;

import org.artsenrol.enrol.kernel.Refused;

/** Office time that cannot be moved as asked. */
public class ClockRefused extends Refused {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The moment has passed; office time never goes back. */
    BACKWARDS,
    /** Further than a demonstration goes in one step. */
    TOO_FAR
  }

  ClockRefused(Reason reason) {
    super(reason);
  }
}
