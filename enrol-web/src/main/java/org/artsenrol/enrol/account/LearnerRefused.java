package org.artsenrol.enrol.account;

import org.artsenrol.enrol.kernel.Refused;

/** A learner that a clerk cannot make or give an account. */
public class LearnerRefused extends Refused {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** She is there already; fact: her member number. */
    KNOWN,
    /** She has an account of her own already. */
    HAS_ACCOUNT,
    /** She has no account of her own. */
    NO_ACCOUNT,
    /** The contact belongs to another account. */
    CONTACT_TAKEN,
    /** No account has this contact. */
    CONTACT_UNKNOWN,
    /** A child gets no account; a parent acts for it. */
    UNDER_AGE,
    /** The account acts for her already. */
    ENTRUSTED,
    /** The last day of acting for her is over already. */
    UNTIL_PAST,
    /** Nobody is entrusted for longer than two years. */
    UNTIL_FAR
  }

  LearnerRefused(Reason reason, Object... facts) {
    super(reason, facts);
  }
}
