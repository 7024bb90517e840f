package org.artsenrol.enrol.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What is filled in about a class of a venue and term.
 *
 * @param code the class's number within its venue and term, e.g. {@code 001}
 */
public record ClassForm(
    String code,
    CourseForm course,
    String teacher,
    Audience audience,
    Places places,
    Schedule schedule,
    Fees fees)
    implements Form {

  /** The same class under another number, beginning on another day. */
  public ClassForm as(String newCode, Schedule newSchedule) {
    return new ClassForm(newCode, course, teacher, audience, places, newSchedule, fees);
  }

  /**
   * What is wrong with it in its term and venue; empty when it may stand.
   *
   * @param groups the groups that the term's lottery at the venue knows
   */
  public List<Flaw> flaws(TermCalendar calendar, Collection<String> groups) {
    return new Flaws()
        .code("class", code, Code.CLASS)
        .addAll(course.flaws())
        .text("teacher", teacher, 100)
        .addAll(audience.flaws())
        .addAll(places.flaws(groups))
        .addAll(schedule.flaws(calendar))
        .addAll(fees.flaws())
        .found();
  }

  @Override
  public Map<String, String> columns() {
    return new Columns()
        .with("class", code)
        .with(course)
        .with("teacher", teacher)
        .with(audience)
        .with(places)
        .with(schedule)
        .with(fees)
        .asMap();
  }
}
