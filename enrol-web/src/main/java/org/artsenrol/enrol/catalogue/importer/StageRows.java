package org.artsenrol.enrol.catalogue.importer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.Flaw;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.enrol.catalogue.TermBook;

/**
 * Rows of {@code stages.csv}. Once its rules are published or it is over, a stage stays as it is,
 * and with it the whole plan of its venue: that changes by a public revision, never by a sheet.
 */
final class StageRows implements RowKind<StageForm> {
  private final TermBook book;
  private final Instant now;

  StageRows(TermBook book, Instant now) {
    this.book = book;
    this.now = now;
  }

  @Override
  public Sheet sheet() {
    return Sheet.STAGES;
  }

  @Override
  public StageForm read(Row row) {
    return StageRow.read(row);
  }

  @Override
  public String key(StageForm form) {
    return form.venue() + " " + form.number();
  }

  @Override
  public String keyColumn() {
    return "number";
  }

  @Override
  public Optional<String> venue(StageForm form) {
    return Optional.of(form.venue());
  }

  @Override
  public Optional<StageForm> stored(StageForm form) {
    return book.findStage(form.venue(), form.number()).map(Stage::form);
  }

  @Override
  public List<Flaw> flaws(Row row, StageForm form) {
    return book.findStage(form.venue(), form.number())
        .flatMap(this::fixedBy)
        .map(reason -> fixed(reason, form))
        .orElseGet(() -> form.flaws().isEmpty() ? ofPublicPlan(form) : form.flaws());
  }

  /** A plan by which people already apply is changed where one must say why. */
  private List<Flaw> ofPublicPlan(StageForm form) {
    boolean changes = stored(form).map(before -> !changes(before, form).isEmpty()).orElse(true);
    return changes && book.hasPublishedRules(form.venue())
        ? List.of(Flaw.of("number", Flaw.Reason.PLAN_PUBLIC, form.number()))
        : List.of();
  }

  private Optional<Flaw.Reason> fixedBy(Stage stage) {
    if (stage.isOver(now)) {
      return Optional.of(Flaw.Reason.STAGE_CLOSED);
    }
    return stage.hasPublishedRules() ? Optional.of(Flaw.Reason.RULES_PUBLISHED) : Optional.empty();
  }

  private List<Flaw> fixed(Flaw.Reason reason, StageForm form) {
    return stored(form).stream()
        .flatMap(before -> changes(before, form).stream())
        .map(change -> Flaw.of(change.column(), reason, change.after()))
        .toList();
  }

  @Override
  public void put(StageForm form) {
    book.put(form);
  }
}
