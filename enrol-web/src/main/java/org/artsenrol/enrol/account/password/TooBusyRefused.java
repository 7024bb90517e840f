package org.artsenrol.enrol.account.password;

import org.artsenrol.enrol.kernel.Refused;

/** Too many people sign in at this moment; the same try succeeds a little later. */
public class TooBusyRefused extends Refused {
  private static final long serialVersionUID = 1L;

  /** What there is too much of. */
  public enum Reason {
    SIGN_INS
  }

  TooBusyRefused() {
    super(Reason.SIGN_INS);
  }
}
