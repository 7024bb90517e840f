package org.artsenrol.enrol.account;

/** Why an account may act for a learner. */
public enum MandateKind {
  /** The account holder is the learner. */
  SELF,
  /** A parent or guardian, until the child comes of age. */
  PARENT,
  /** Somebody whom the learner has asked, as shown at a counter. */
  HELPER
}
