package org.artsenrol.enrol.catalogue.importer;

import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.Flaw;
import org.artsenrol.enrol.catalogue.Term;
import org.artsenrol.enrol.catalogue.TermBook;
import org.artsenrol.enrol.catalogue.TermForm;

/** The one row of {@code term.csv}. */
final class TermRows implements RowKind<TermForm> {
  private final String term;
  private final TermBook book;

  TermRows(String term, TermBook book) {
    this.term = term;
    this.book = book;
  }

  @Override
  public Sheet sheet() {
    return Sheet.TERM;
  }

  @Override
  public TermForm read(Row row) {
    return new TermForm(
        row.text("term"), row.bilingual("name"), row.day("starts_on"), row.day("ends_on"));
  }

  @Override
  public String key(TermForm form) {
    return form.slug();
  }

  @Override
  public String keyColumn() {
    return "term";
  }

  @Override
  public Optional<String> venue(TermForm form) {
    return Optional.empty();
  }

  @Override
  public Optional<TermForm> stored(TermForm form) {
    return book.findTerm().filter(t -> t.getSlug().equals(form.slug())).map(Term::form);
  }

  @Override
  public List<Flaw> flaws(Row row, TermForm form) {
    if (!form.slug().equals(term)) {
      return List.of(Flaw.of("term", Flaw.Reason.TERM_DIFFERS, form.slug(), term));
    }
    return movesFirstDay(form) && book.hasPublishedRules()
        ? List.of(Flaw.of("starts_on", Flaw.Reason.RULES_PUBLISHED, form.startsOn()))
        : form.flaws();
  }

  /** Ages, groups and prices go by the first day. */
  private boolean movesFirstDay(TermForm form) {
    return stored(form).filter(before -> !before.startsOn().equals(form.startsOn())).isPresent();
  }

  @Override
  public void put(TermForm form) {
    book.put(form);
  }
}
