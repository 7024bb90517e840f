package org.artsenrol.enrol.kernel;

/** There is no such thing. Answered with 404 on every route. */
public class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFound(String what, Object key) {
    super(what + " " + key);
  }
}
