package org.artsenrol.enrol.account;

import org.artsenrol.enrol.kernel.Refused;

/** A sign-in that failed. Unknown, wrong, locked and disabled are one answer. */
public class SignInRefused extends Refused {
  private static final long serialVersionUID = 1L;

  /** The one answer. */
  public enum Reason {
    WRONG
  }

  SignInRefused() {
    super(Reason.WRONG);
  }
}
