package org.artsenrol.enrol.account.person;

import org.artsenrol.enrol.kernel.Refused;

/** A text that is nobody's name. */
public class PersonNameRefused extends Refused {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    UNREADABLE
  }

  PersonNameRefused(Reason reason) {
    super(reason);
  }
}
