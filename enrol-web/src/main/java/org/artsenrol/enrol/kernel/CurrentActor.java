package org.artsenrol.enrol.kernel;

import java.util.Optional;

/**
 * Tells who is acting in the present request: the signed-in person, or the system outside of any
 * request.
 */
public interface CurrentActor {

  /** Never null. */
  Actor get();

  /** The network address from which she asks; empty outside of any request. */
  default Optional<String> address() {
    return Optional.empty();
  }
}
