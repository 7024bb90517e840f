package org.artsenrol.enrol.account;

import java.util.List;
import org.artsenrol.enrol.kernel.Happening;

/** A clerk has looked for a person and seen these learners; what she typed is not kept. */
public record PersonLookedUp(List<String> learnerNumbers) implements Happening {

  @Override
  public String subject() {
    return learnerNumbers.isEmpty() ? "nobody" : learnerNumbers.get(0);
  }

  @Override
  public String detail() {
    return String.join(" ", learnerNumbers);
  }
}
