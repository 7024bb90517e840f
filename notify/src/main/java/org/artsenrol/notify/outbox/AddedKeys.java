package org.artsenrol.notify.outbox;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

/**
 * The deduplication keys added in the running transaction. Asking the database for them would write
 * out everything the transaction has changed so far, at each notice of a stage's thousands.
 */
@TransactionScoped
public class AddedKeys implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Set<String> keys = new HashSet<>();

  /** Notes a key; false if this transaction has noted it before. */
  public boolean note(String key) {
    return keys.add(key);
  }
}
