package org.artsenrol.enrol.catalogue.importer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.Flaw;
import org.artsenrol.enrol.catalogue.TermBook;
import org.artsenrol.enrol.kernel.Actor;

/**
 * One import, written row by row into the book it is given: the book decides whether that lasts.
 * What follows from a row, that a class elsewhere could not be held any more, is an error too.
 */
final class TermImport {
  private final String term;
  private final TermBook book;
  private final Actor actor;
  private final Instant now;
  private final List<Change> changes = new ArrayList<>();
  private final List<ImportError> errors = new ArrayList<>();

  TermImport(String term, TermBook book, Actor actor, Instant now) {
    this.term = term;
    this.book = book;
    this.actor = actor;
    this.now = now;
  }

  ImportPlan run(Gathered gathered) {
    errors.addAll(gathered.errors());
    for (RowKind<?> kind : RowKinds.of(term, book, now)) {
      SheetImport<?> sheet = new SheetImport<>(kind, book, actor);
      gathered.sheets().stream().filter(f -> f.sheet() == kind.sheet()).forEach(sheet::take);
      changes.addAll(sheet.changes());
      errors.addAll(sheet.errors());
      if (book.findTerm().isEmpty()) {
        return plan(List.of(missingTerm()));
      }
    }
    return plan(new Aftermath(book, now).of(changes));
  }

  private ImportError missingTerm() {
    return new ImportError(
        "term.csv", Optional.empty(), 0, Flaw.of("", Flaw.Reason.TERM_MISSING, term));
  }

  private ImportPlan plan(List<ImportError> last) {
    errors.addAll(last);
    return new ImportPlan(Optional.of(term), changes, errors);
  }
}
