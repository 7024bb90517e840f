package org.artsenrol.notify;

/**
 * A notice that cannot be told as it was given: an unknown kind, a missing fact, a line break where
 * a header would be. It is a fault of the caller; nothing of the notice has been kept.
 */
public class WrongNotice extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong, without repeating personal data. */
  public WrongNotice(String message) {
    super(message);
  }
}
