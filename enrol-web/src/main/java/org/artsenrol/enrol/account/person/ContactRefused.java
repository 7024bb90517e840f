package org.artsenrol.enrol.account.person;

import org.artsenrol.enrol.kernel.Refused;

/** A text that reaches nobody; its reason is what the text seems to have been meant as. */
public class ContactRefused extends Refused {
  private static final long serialVersionUID = 1L;

  ContactRefused(Contact.Kind kind) {
    super(kind);
  }
}
