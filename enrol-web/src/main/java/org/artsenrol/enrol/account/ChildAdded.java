package org.artsenrol.enrol.account;

import org.artsenrol.enrol.kernel.Happening;

/** A parent has added a child to her account. */
public record ChildAdded(long accountId, String learnerNumber) implements Happening {

  @Override
  public String subject() {
    return learnerNumber;
  }
}
