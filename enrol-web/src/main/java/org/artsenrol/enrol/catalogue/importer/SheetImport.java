package org.artsenrol.enrol.catalogue.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.FieldChange;
import org.artsenrol.enrol.catalogue.Flaw;
import org.artsenrol.enrol.catalogue.Form;
import org.artsenrol.enrol.catalogue.TermBook;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.VenueId;

/**
 * The rows of one kind of sheet: each is read, judged, compared with what is there, and put.
 *
 * @param <F> what a row fills in
 */
final class SheetImport<F extends Form> {
  private final RowKind<F> kind;
  private final TermBook book;
  private final Actor actor;
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<ImportError> errors = new ArrayList<>();

  SheetImport(RowKind<F> kind, TermBook book, Actor actor) {
    this.kind = kind;
    this.book = book;
    this.actor = actor;
  }

  List<Change> changes() {
    return changes;
  }

  List<ImportError> errors() {
    return errors;
  }

  void take(Gathered.Found found) {
    Grid grid = found.grid();
    if (grid.lines().isEmpty()) {
      error(grid, 0, Flaw.of("", Flaw.Reason.FILE_UNREADABLE, grid.source()));
      return;
    }
    HeaderRow header = new HeaderRow(kind.sheet(), grid.lines().get(0));
    header.flaws().forEach(flaw -> error(grid, 1, flaw));
    if (header.flaws().isEmpty()) {
      grid.lines().stream().skip(1).forEach(line -> take(grid, header, line));
    }
  }

  private void take(Grid grid, HeaderRow header, Grid.Line line) {
    List<Flaw> flaws = new ArrayList<>();
    header.flawOf(line).ifPresent(flaws::add);
    Row row = header.row(line);
    kind.stored(kind.read(row.again())).map(Form::columns).ifPresent(row::keepFrom);
    F form = kind.read(row);
    flaws.addAll(row.flaws());
    flaws.addAll(judged(row, form));
    flaws.forEach(flaw -> error(grid, line.number(), flaw));
    if (flaws.isEmpty()) {
      put(form);
    }
  }

  private void error(Grid grid, int row, Flaw flaw) {
    errors.add(new ImportError(grid.source(), Optional.of(kind.sheet()), row, flaw));
  }

  private List<Flaw> judged(Row row, F form) {
    Optional<Flaw> barred = twice(row, form).or(() -> venueFlaw(form)).or(() -> rightFlaw(form));
    if (barred.isPresent()) {
      return row.isFlawedAt(barred.get().column()) ? List.of() : List.of(barred.get());
    }
    boolean readable = row.flaws().isEmpty();
    return kind.flaws(row, form).stream()
        .filter(flaw -> readable || (flaw.isOfOneValue() && !row.isFlawedAt(flaw.column())))
        .toList();
  }

  private Optional<Flaw> twice(Row row, F form) {
    Integer first = seen.putIfAbsent(kind.key(form), row.number());
    return first == null || !row.flaws().isEmpty()
        ? Optional.empty()
        : Optional.of(Flaw.of(kind.keyColumn(), Flaw.Reason.ROW_TWICE, kind.key(form), first));
  }

  private Optional<Flaw> venueFlaw(F form) {
    Optional<String> venue = kind.venue(form);
    if (venue.isEmpty() || book.findVenue(venue.get()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        venue.get().isEmpty()
            ? Flaw.of("venue", Flaw.Reason.MISSING, "")
            : Flaw.of(
                "venue",
                Flaw.Reason.VENUE_UNKNOWN,
                venue.get(),
                String.join(", ", book.venueSlugs())));
  }

  /** Another venue's row is barred even when it changes nothing; what all share, when it does. */
  private Optional<Flaw> rightFlaw(F form) {
    Optional<String> venue = kind.venue(form);
    if (venue.isPresent()) {
      return actor.mayRun(new VenueId(venue.get()))
          ? Optional.empty()
          : Optional.of(Flaw.of("venue", Flaw.Reason.OTHER_VENUE, venue.get()));
    }
    return actor.isCityOffice() || !change(form).isReal()
        ? Optional.empty()
        : Optional.of(Flaw.of("", Flaw.Reason.CITY_ONLY, kind.key(form)));
  }

  private void put(F form) {
    Change change = change(form);
    changes.add(change);
    if (change.isReal()) {
      kind.put(form);
    }
  }

  private Change change(F form) {
    Optional<F> stored = kind.stored(form);
    List<FieldChange> fields =
        stored
            .map(before -> kind.changes(before, form))
            .orElseGet(() -> FieldChange.between(Map.of(), form.columns()));
    return new Change(
        kind.sheet(), kind.venue(form), kind.key(form), kindOf(stored, fields), fields);
  }

  private Change.Kind kindOf(Optional<F> stored, List<FieldChange> fields) {
    if (stored.isEmpty()) {
      return Change.Kind.NEW;
    }
    return fields.isEmpty() ? Change.Kind.UNCHANGED : Change.Kind.CHANGED;
  }
}
