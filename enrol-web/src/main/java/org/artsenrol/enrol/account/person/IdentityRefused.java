package org.artsenrol.enrol.account.person;

import org.artsenrol.enrol.kernel.Refused;

/** A number that no document of its {@link IdentityType} bears, by its form or its check digit. */
public class IdentityRefused extends Refused {
  private static final long serialVersionUID = 1L;

  IdentityRefused(IdentityType type) {
    super(type);
  }
}
