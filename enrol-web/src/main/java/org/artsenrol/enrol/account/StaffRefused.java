package org.artsenrol.enrol.account;

import org.artsenrol.enrol.kernel.Refused;

/** A member of staff that the city office cannot add or let go. */
public class StaffRefused extends Refused {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** The user name has another form than small letters, digits, dots and hyphens. */
    USERNAME,
    /** Somebody has this user name, or had it; fact: the name. */
    TAKEN,
    /** The name is missing. */
    NAME,
    /** She would close the door behind herself. */
    ONESELF
  }

  StaffRefused(Reason reason, Object... facts) {
    super(reason, facts);
  }
}
