package org.artsenrol.enrol.catalogue.importer;

import java.util.List;
import java.util.Optional;

/**
 * What an import does, or would do. With a single error it does nothing.
 *
 * @param term slug; empty when the files do not say and nobody else did
 */
public record ImportPlan(Optional<String> term, List<Change> changes, List<ImportError> errors) {

  public ImportPlan {
    changes = List.copyOf(changes);
    errors = List.copyOf(errors);
  }

  /** Whether it may be applied. */
  public boolean isClean() {
    return errors.isEmpty();
  }

  /** Whether applying it would change anything. */
  public boolean changesAnything() {
    return changes.stream().anyMatch(Change::isReal);
  }

  public long count(Change.Kind kind) {
    return changes.stream().filter(c -> c.kind() == kind).count();
  }
}
