package org.artsenrol.enrol.account;

/**
 * The notice on personal data (Personal Data Protection Act, article 8) that every account has
 * agreed to. Its text is in the words under {@code consent.*}; a change of its meaning is a new
 * version, and the version agreed to stays with the account.
 */
public final class Consent {

  /** The present version. */
  public static final String VERSION = "2026-11-21";

  private Consent() {}
}
