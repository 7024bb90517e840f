package org.artsenrol.enrol.account.person;

import org.artsenrol.enrol.kernel.Refused;

/** A text that is no day of birth. */
public class BirthDateRefused extends Refused {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** It names no day of the calendar. */
    UNREADABLE,
    /** The day lies in the future or too far back; fact: the present year of the Republic. */
    IMPLAUSIBLE
  }

  BirthDateRefused(Reason reason, Object... facts) {
    super(reason, facts);
  }
}
