package org.artsenrol.enrol.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is filled in about a day without classes.
 *
 * @param venue the slug of the one venue that is closed; empty for the whole city
 */
public record ClosedDayForm(Optional<String> venue, LocalDate day, Bilingual reason)
    implements Form {

  /** What is wrong with it by itself. */
  public List<Flaw> flaws() {
    return new Flaws().text("reason", reason, 200, 300).found();
  }

  @Override
  public Map<String, String> columns() {
    return new Columns()
        .with("venue", venue.orElse(""))
        .with("day", day)
        .with("reason", reason)
        .asMap();
  }
}
