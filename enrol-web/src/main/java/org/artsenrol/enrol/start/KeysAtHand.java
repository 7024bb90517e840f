package org.artsenrol.enrol.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.artsenrol.config.Keys;
import org.artsenrol.enrol.account.Learners;
import org.artsenrol.opendata.log.LogBook;
import org.artsenrol.opendata.store.Signer;

/**
 * Refuses to come up on a database that knows people without the key by which it knows them: a new
 * key would let everybody in a second time. The same for a log without the key that signs it: no
 * application could be promised, and no list could be frozen.
 */
@ApplicationScoped
public class KeysAtHand implements StartupTask {
  @Inject Keys keys;
  @Inject Learners learners;
  @Inject LogBook book;
  @Inject Signer signer;

  @Override
  public void run() {
    if (!keys.hasPepper() && learners.isAnybodyIdentified()) {
      throw new IllegalStateException(
          "DATA_DIR/keys/pepper is missing, but the database knows people by it."
              + " Bring the folder keys back from its copy.");
    }
    book.standing().ifPresent(log -> signer.of(log.key()));
  }
}
