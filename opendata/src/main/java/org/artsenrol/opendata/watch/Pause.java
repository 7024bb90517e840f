package org.artsenrol.opendata.watch;

import java.time.Duration;

/** Waiting, of which tests are spared. */
@FunctionalInterface
interface Pause {

  void during(Duration time);

  /** On this machine's clock. */
  static void real(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("trouble.interrupted");
    }
  }
}
