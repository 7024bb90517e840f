package org.artsenrol.enrol.office;

import org.artsenrol.enrol.kernel.Happening;

/**
 * The city office has given the public record another key.
 *
 * @param before public half, as verifiers write it
 * @param next public half
 */
public record LogKeyChanged(String before, String next) implements Happening {

  @Override
  public String subject() {
    return next;
  }

  @Override
  public String detail() {
    return "before: " + before;
  }
}
