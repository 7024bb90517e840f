package org.artsenrol.enrol.office;

import org.artsenrol.enrol.kernel.Refused;

/** The log's key cannot be changed now. */
public class LogKeyRefused extends Refused {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** Nothing was ever signed. */
    NOT_BEGUN,
    /** The present key's secret half is not in the folder of keys. */
    MISSING
  }

  LogKeyRefused(Reason reason) {
    super(reason);
  }
}
