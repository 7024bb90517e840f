package org.artsenrol.enrol.catalogue.importer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.CatalogueChanged;
import org.artsenrol.enrol.catalogue.Flaw;
import org.artsenrol.enrol.catalogue.TermBook;
import org.artsenrol.enrol.catalogue.TermBooks;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.Role;
import org.artsenrol.enrol.kernel.VenueId;

/**
 * Takes whole terms from sheets. A venue's staff may bring their own venue's rows, the city office
 * what all venues share, the system everything. A preview does all that applying does, on a book
 * that forgets.
 */
@ApplicationScoped
public class Importer {

  @Inject TermBooks books;
  @Inject OfficeClock clock;
  @Inject Event<CatalogueChanged> changed;

  /**
   * What would change, or every error.
   *
   * @throws NotAllowed unless she runs some venue or belongs to the city office
   */
  @Transactional
  public ImportPlan preview(Actor actor, TermFiles files) {
    mustImport(actor);
    Gathered gathered = Gathered.from(files);
    return termOf(files, gathered)
        .map(term -> plan(actor, gathered, term, books.openDraft(term)))
        .orElseGet(() -> withoutTerm(gathered));
  }

  /**
   * Changes all of it, in this transaction.
   *
   * @throws ImportRefused if there is an error; then nothing is changed
   * @throws NotAllowed unless she runs some venue or belongs to the city office
   */
  @Transactional
  public ImportPlan apply(Actor actor, TermFiles files) {
    mustImport(actor);
    Gathered gathered = Gathered.from(files);
    ImportPlan plan =
        termOf(files, gathered)
            .map(term -> plan(actor, gathered, term, books.open(term)))
            .orElseGet(() -> withoutTerm(gathered));
    if (!plan.isClean()) {
      throw new ImportRefused(plan);
    }
    announce(plan);
    return plan;
  }

  private static void mustImport(Actor actor) {
    boolean staff = actor.grants().stream().anyMatch(g -> g.role() == Role.VENUE_STAFF);
    if (!staff && !actor.isCityOffice()) {
      throw new NotAllowed(actor.label() + " imports nothing");
    }
  }

  private static Optional<String> termOf(TermFiles files, Gathered gathered) {
    return files.term().or(gathered::term);
  }

  private ImportPlan plan(Actor actor, Gathered gathered, String term, TermBook book) {
    return new TermImport(term, book, actor, clock.now()).run(gathered);
  }

  private static ImportPlan withoutTerm(Gathered gathered) {
    List<ImportError> errors = new ArrayList<>(gathered.errors());
    errors.add(
        new ImportError(
            "term.csv", Optional.empty(), 0, Flaw.of("", Flaw.Reason.TERM_MISSING, "term.csv")));
    return new ImportPlan(Optional.empty(), List.of(), errors);
  }

  /** Once for each venue touched, and once for what all share. */
  private void announce(ImportPlan plan) {
    Map<Optional<String>, Integer> touched = new LinkedHashMap<>();
    plan.changes().stream()
        .filter(Change::isReal)
        .forEach(change -> touched.merge(change.venue(), 1, Integer::sum));
    String term = plan.term().orElseThrow();
    touched.forEach(
        (venue, count) ->
            changed.fire(
                new CatalogueChanged(
                    venue.map(VenueId::new).orElse(null),
                    term,
                    "TermImported",
                    term,
                    count + " changes")));
  }
}
