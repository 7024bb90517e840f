package org.artsenrol.enrol.admission;

import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Refused;

/**
 * The rules of a lottery wait for the draw of an earlier one at the same venue and term: only then
 * is it known how many seats are left, and no seat may be promised twice.
 */
public class EarlierDrawWaits extends Refused {
  private static final long serialVersionUID = 1L;

  /** The one reason. */
  public enum Reason {
    /** Fact: the earlier lottery. */
    UNDRAWN
  }

  EarlierDrawWaits(Stage earlier) {
    super(Reason.UNDRAWN, earlier.getSlug());
  }
}
