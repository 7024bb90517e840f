package org.artsenrol.enrol.catalogue.importer;

import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.Flaw;
import org.artsenrol.enrol.catalogue.TermBook;
import org.artsenrol.enrol.catalogue.Venue;
import org.artsenrol.enrol.catalogue.VenueForm;

/** Rows of {@code venues.csv}; a new venue comes last in the city's order. */
final class VenueRows implements RowKind<VenueForm> {
  private final TermBook book;

  VenueRows(TermBook book) {
    this.book = book;
  }

  @Override
  public Sheet sheet() {
    return Sheet.VENUES;
  }

  @Override
  public VenueForm read(Row row) {
    return new VenueForm(
        row.text("venue"),
        row.bilingual("name"),
        row.optionalText("address_zh"),
        row.optionalText("address_en"),
        row.optionalText("phone"));
  }

  @Override
  public String key(VenueForm form) {
    return form.slug();
  }

  @Override
  public String keyColumn() {
    return "venue";
  }

  /** Shared: what a venue is called is not its own staff's to change. */
  @Override
  public Optional<String> venue(VenueForm form) {
    return Optional.empty();
  }

  @Override
  public Optional<VenueForm> stored(VenueForm form) {
    return book.findVenue(form.slug()).map(Venue::form);
  }

  @Override
  public List<Flaw> flaws(Row row, VenueForm form) {
    return form.flaws();
  }

  @Override
  public void put(VenueForm form) {
    book.put(form);
  }
}
