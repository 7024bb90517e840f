package org.artsenrol.enrol.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.artsenrol.config.Keys;
import org.artsenrol.enrol.account.Learners;

/**
 * Refuses to come up on a database that knows people without the key by which it knows them: a new
 * key would let everybody in a second time.
 */
@ApplicationScoped
public class KeysAtHand implements StartupTask {
  @Inject Keys keys;
  @Inject Learners learners;

  @Override
  public void run() {
    if (!keys.hasPepper() && learners.isAnybodyIdentified()) {
      throw new IllegalStateException(
          "DATA_DIR/keys/pepper is missing, but the database knows people by it."
              + " Bring the folder keys back from its copy.");
    }
  }
}
