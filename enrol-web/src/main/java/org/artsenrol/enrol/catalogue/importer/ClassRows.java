package org.artsenrol.enrol.catalogue.importer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.Audience;
import org.artsenrol.enrol.catalogue.Category;
import org.artsenrol.enrol.catalogue.ClassForm;
import org.artsenrol.enrol.catalogue.ClassRules;
import org.artsenrol.enrol.catalogue.CourseForm;
import org.artsenrol.enrol.catalogue.Fees;
import org.artsenrol.enrol.catalogue.FieldChange;
import org.artsenrol.enrol.catalogue.Flaw;
import org.artsenrol.enrol.catalogue.Level;
import org.artsenrol.enrol.catalogue.Places;
import org.artsenrol.enrol.catalogue.Schedule;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.catalogue.TermBook;

/** Rows of {@code classes.csv}. Rows of one course must say the same of it. */
final class ClassRows implements RowKind<ClassRows.Filled> {
  private final TermBook book;
  private final ClassRules rules;
  private final Map<String, Said> courses = new HashMap<>();

  /** A class and whose it is. */
  record Filled(String venue, ClassForm form) implements org.artsenrol.enrol.catalogue.Form {

    @Override
    public Map<String, String> columns() {
      return form.columns();
    }
  }

  /** What a row said first of a course. */
  private record Said(int row, CourseForm course) {}

  ClassRows(TermBook book, Instant now) {
    this.book = book;
    this.rules = new ClassRules(book, now);
  }

  @Override
  public Sheet sheet() {
    return Sheet.CLASSES;
  }

  @Override
  public Filled read(Row row) {
    return new Filled(
        row.text("venue"),
        new ClassForm(
            row.text("class"),
            course(row),
            row.text("teacher"),
            audience(row),
            places(row),
            schedule(row),
            new Fees(row.number("fee"), row.number("materials_fee", 0))));
  }

  private static CourseForm course(Row row) {
    return new CourseForm(
        row.text("course"),
        row.choice("category", Category.class),
        row.bilingual("title"),
        row.bilingual("content"));
  }

  private static Audience audience(Row row) {
    return new Audience(
        row.choice("level", Level.class),
        row.optionalNumber("age_min"),
        row.optionalNumber("age_max"));
  }

  private static Places places(Row row) {
    return new Places(row.number("quota"), row.number("minimum"), row.reserves("reserve"));
  }

  private static Schedule schedule(Row row) {
    return new Schedule(
        row.text("room"),
        row.weekday("weekday"),
        row.time("starts"),
        row.time("ends"),
        row.day("first_day"),
        row.number("meetings"));
  }

  @Override
  public String key(Filled filled) {
    return filled.venue() + " " + filled.form().code();
  }

  @Override
  public String keyColumn() {
    return "class";
  }

  @Override
  public Optional<String> venue(Filled filled) {
    return Optional.of(filled.venue());
  }

  @Override
  public Optional<Filled> stored(Filled filled) {
    return there(filled).map(c -> new Filled(filled.venue(), c.form()));
  }

  private Optional<StudyClass> there(Filled filled) {
    return book.findClass(filled.venue(), filled.form().code());
  }

  @Override
  public List<FieldChange> changes(Filled stored, Filled filled) {
    return rules.changes(there(filled).orElseThrow(), filled.form());
  }

  @Override
  public List<Flaw> flaws(Row row, Filled filled) {
    List<Flaw> flaws = new ArrayList<>(sameCourse(row, filled));
    flaws.addAll(rules.flawsBySheet(filled.venue(), filled.form()));
    return flaws;
  }

  private List<Flaw> sameCourse(Row row, Filled filled) {
    CourseForm course = filled.form().course();
    if (!row.flaws().isEmpty()
        || course.title().zh().isEmpty()
        || course.content().zh().isEmpty()) {
      return List.of();
    }
    Said first =
        courses.computeIfAbsent(
            filled.venue() + " " + course.code(), c -> new Said(row.number(), course));
    return FieldChange.between(first.course().columns(), course.columns()).stream()
        .map(
            c ->
                Flaw.of(
                    c.column(), Flaw.Reason.COURSE_DIFFERS, c.after(), course.code(), first.row()))
        .toList();
  }

  @Override
  public void put(Filled filled) {
    book.put(filled.venue(), filled.form());
  }
}
