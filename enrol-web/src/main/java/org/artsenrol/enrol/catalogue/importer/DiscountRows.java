package org.artsenrol.enrol.catalogue.importer;

import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.Discount;
import org.artsenrol.enrol.catalogue.DiscountForm;
import org.artsenrol.enrol.catalogue.DiscountKind;
import org.artsenrol.enrol.catalogue.Flaw;
import org.artsenrol.enrol.catalogue.TermBook;

/** Rows of {@code discounts.csv}. Prices stay as they were when the rules were published. */
final class DiscountRows implements RowKind<DiscountForm> {
  private final TermBook book;

  DiscountRows(TermBook book) {
    this.book = book;
  }

  @Override
  public Sheet sheet() {
    return Sheet.DISCOUNTS;
  }

  @Override
  public DiscountForm read(Row row) {
    return new DiscountForm(
        row.text("venue"),
        row.choice("kind", DiscountKind.class),
        row.number("percent_off"),
        row.optionalText("proof_zh"),
        row.optionalText("proof_en"));
  }

  @Override
  public String key(DiscountForm form) {
    return form.venue() + " " + form.kind();
  }

  @Override
  public String keyColumn() {
    return "kind";
  }

  @Override
  public Optional<String> venue(DiscountForm form) {
    return Optional.of(form.venue());
  }

  @Override
  public Optional<DiscountForm> stored(DiscountForm form) {
    return book.findDiscount(form.venue(), form.kind()).map(Discount::form);
  }

  @Override
  public List<Flaw> flaws(Row row, DiscountForm form) {
    boolean fixed = book.hasPublishedRules(form.venue());
    boolean asBefore = stored(form).filter(before -> changes(before, form).isEmpty()).isPresent();
    return fixed && !asBefore
        ? List.of(Flaw.of("percent_off", Flaw.Reason.RULES_PUBLISHED, form.percentOff()))
        : form.flaws();
  }

  @Override
  public void put(DiscountForm form) {
    book.put(form);
  }
}
