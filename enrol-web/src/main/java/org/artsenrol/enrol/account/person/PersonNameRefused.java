package org.artsenrol.enrol.account.person;

import org.artsenrol.enrol.kernel.Refused;

/** A text that is nobody's name. */
public class PersonNameRefused extends Refused {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** Nothing that a name could be, or longer than any. */
    UNREADABLE,
    /** There is a sign in it that no name has; the fact is the sign. */
    SIGN
  }

  PersonNameRefused(Reason reason, Object... facts) {
    super(reason, facts);
  }
}
