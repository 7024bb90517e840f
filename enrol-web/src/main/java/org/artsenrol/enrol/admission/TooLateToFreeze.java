package org.artsenrol.enrol.admission;

import java.time.Instant;
import org.artsenrol.enrol.catalogue.Stage;

/**
 * A stage's close was missed for so long that its list can no longer be public for the promised
 * hours before the draw. Nothing is frozen then: the draw is not held under these rules.
 */
public class TooLateToFreeze extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooLateToFreeze(Stage stage, Instant latest) {
    super("The list of " + stage.getSlug() + " had to be frozen by " + latest);
  }
}
