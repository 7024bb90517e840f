package org.artsenrol.enrol.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is filled in about a term. Both days belong to it. */
public record TermForm(String slug, Bilingual name, LocalDate startsOn, LocalDate endsOn)
    implements Form {

  /** What is wrong with it by itself. */
  public List<Flaw> flaws() {
    return new Flaws()
        .code("term", slug, Code.TERM)
        .text("name", name, 100, 200)
        .unless(
            !endsOn.isBefore(startsOn),
            () -> Flaw.of("ends_on", Flaw.Reason.ENDS_BEFORE_STARTS, endsOn, startsOn))
        .found();
  }

  @Override
  public Map<String, String> columns() {
    return new Columns()
        .with("term", slug)
        .with("name", name)
        .with("starts_on", startsOn)
        .with("ends_on", endsOn)
        .asMap();
  }
}
