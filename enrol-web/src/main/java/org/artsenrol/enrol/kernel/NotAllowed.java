package org.artsenrol.enrol.kernel;

/** Somebody asked for what is not hers. Answered with 403 on every route, and journaled. */
public class NotAllowed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotAllowed(String message) {
    super(message);
  }
}
