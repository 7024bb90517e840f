package org.artsenrol.enrol.admission;

import java.util.Optional;

/**
 * How an application that stands wrongly in a frozen list is put right.
 *
 * @param promise by which it is put right word by word; empty where its wishes are right and only
 *     what the house knows of the learner was not: then her groups are computed anew
 */
public record Remedy(Application application, Optional<GivenPromise> promise) {

  /**
   * @throws IllegalArgumentException if the promise is of no line, or another application's
   */
  public Remedy {
    boolean fits =
        promise
            .filter(p -> p.isOfNothing() || !p.getApplication().getId().equals(application.getId()))
            .isEmpty();
    if (!fits) {
      throw new IllegalArgumentException("a promise of nothing, or of another application");
    }
  }
}
