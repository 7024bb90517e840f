package org.artsenrol.enrol.catalogue.importer;

import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.ClosedDay;
import org.artsenrol.enrol.catalogue.ClosedDayForm;
import org.artsenrol.enrol.catalogue.Flaw;
import org.artsenrol.enrol.catalogue.TermBook;

/** Rows of {@code closed_days.csv}; without a venue the day is the whole city's. */
final class ClosedDayRows implements RowKind<ClosedDayForm> {
  private final TermBook book;

  ClosedDayRows(TermBook book) {
    this.book = book;
  }

  @Override
  public Sheet sheet() {
    return Sheet.CLOSED_DAYS;
  }

  @Override
  public ClosedDayForm read(Row row) {
    return new ClosedDayForm(
        Optional.ofNullable(row.optionalText("venue")), row.day("day"), row.bilingual("reason"));
  }

  @Override
  public String key(ClosedDayForm form) {
    return (form.venue().orElse("") + " " + form.day()).strip();
  }

  @Override
  public String keyColumn() {
    return "day";
  }

  @Override
  public Optional<String> venue(ClosedDayForm form) {
    return form.venue();
  }

  @Override
  public Optional<ClosedDayForm> stored(ClosedDayForm form) {
    return book.findClosedDay(form).map(ClosedDay::form);
  }

  @Override
  public List<Flaw> flaws(Row row, ClosedDayForm form) {
    return form.flaws();
  }

  @Override
  public void put(ClosedDayForm form) {
    book.put(form);
  }
}
