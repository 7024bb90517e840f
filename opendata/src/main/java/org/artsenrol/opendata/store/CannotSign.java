package org.artsenrol.opendata.store;

/** The log cannot sign now: it has not begun, or its secret key is not at hand. */
public class CannotSign extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public CannotSign(String why) {
    super(why);
  }
}
