package org.artsenrol.enrol.catalogue.importer;

import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.FieldChange;

/**
 * What an import does, or would do, to one thing.
 *
 * @param venue slug of the venue it belongs to; empty for what all share
 * @param key what it is found by, e.g. {@code dadun 001}
 * @param fields every value of a new thing; of a changed one those that differ
 */
public record Change(
    Sheet sheet, Optional<String> venue, String key, Kind kind, List<FieldChange> fields) {

  /** Whether it was there, and other than it is now. */
  public enum Kind {
    NEW,
    CHANGED,
    UNCHANGED
  }

  public Change {
    fields = List.copyOf(fields);
  }

  /** Whether anything is to be written. */
  public boolean isReal() {
    return kind != Kind.UNCHANGED;
  }
}
