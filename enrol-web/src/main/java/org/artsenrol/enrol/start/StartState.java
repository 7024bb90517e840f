package org.artsenrol.enrol.start;

import jakarta.enterprise.context.ApplicationScoped;

/** How far the start has come: starting, ready, or failed for a reason. It never goes back. */
@ApplicationScoped
public class StartState {
  private volatile boolean ready;
  private volatile String failure;

  /** Whether visitors may be let in and timed work may run. */
  public boolean isReady() {
    return ready;
  }

  /** Why the start failed, in one line; null if it did not. */
  public String failure() {
    return failure;
  }

  void ready() {
    ready = true;
  }

  void failed(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message =
        root.getMessage() == null ? "" : root.getMessage().lines().findFirst().orElse("");
    failure = root.getClass().getSimpleName() + ": " + message;
  }
}
