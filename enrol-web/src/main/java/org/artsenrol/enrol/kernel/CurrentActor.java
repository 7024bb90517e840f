package org.artsenrol.enrol.kernel;

/**
 * Tells who is acting in the present request: the signed-in person, or the system outside of any
 * request.
 */
public interface CurrentActor {

  /** Never null. */
  Actor get();
}
