package org.artsenrol.enrol.account;

import org.artsenrol.enrol.kernel.Refused;

/** A registration, or the adding of a child, that cannot be done on one's own. */
public class RegistrationRefused extends Refused {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** Consent was not given. */
    CONSENT,
    /** Under eighteen: a parent registers and adds the child. */
    UNDER_AGE,
    /** Eighteen or older: registers herself. */
    GROWN_UP,
    /** No identity number was given. */
    IDENTITY_MISSING,
    /** Contact or person is known already; which of them is not told. */
    KNOWN,
    /** An account takes no more children; fact: how many it takes. */
    TOO_MANY
  }

  RegistrationRefused(Reason reason, Object... facts) {
    super(reason, facts);
  }
}
