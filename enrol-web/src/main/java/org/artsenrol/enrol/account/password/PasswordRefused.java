package org.artsenrol.enrol.account.password;

import org.artsenrol.enrol.kernel.Refused;

/** A password that is not accepted as a new one. */
public class PasswordRefused extends Refused {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** Too few characters; fact: how many it needs. */
    SHORT,
    /** Too many characters; fact: how many it may have. */
    LONG,
    /** Among the first that anybody would guess. */
    COMMON,
    /** It is the contact, the name or the user name, or little more. */
    OWN,
    /** The same as the one to be replaced. */
    SAME,
    /** The present password, asked for again, was wrong. */
    WRONG
  }

  private final Reason reason;

  public PasswordRefused(Reason reason, Object... facts) {
    super(reason, facts);
    this.reason = reason;
  }

  /** Whether the present password was wrong, rather than the fresh one refused. */
  public boolean isAboutPresent() {
    return reason == Reason.WRONG;
  }
}
