package org.artsenrol.enrol.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a class may stand in a term's book as filled in. Once the rules of its lottery are
 * published, nothing that decides a draw or a price changes; once the stage is over, a sheet
 * changes nothing at all.
 */
public final class ClassRules {

  /** What learners apply by: it stands in the published rules or decides what they pay. */
  private static final Set<String> DECIDING =
      Set.of(
          "quota",
          "reserve",
          "weekday",
          "starts",
          "ends",
          "first_day",
          "meetings",
          "meeting_days",
          "age_min",
          "age_max",
          "fee",
          "materials_fee");

  private final TermBook book;
  private final Instant now;

  public ClassRules(TermBook book, Instant now) {
    this.book = book;
    this.now = now;
  }

  /** What forbids a member of staff to store this. */
  public List<Flaw> flawsByHand(String venue, ClassForm form) {
    List<Flaw> flaws = form.flaws(book.calendarOf(venue), book.groupsOf(venue));
    return flaws.isEmpty() ? fixed(venue, form) : flaws;
  }

  /** What forbids a sheet to store this. */
  public List<Flaw> flawsBySheet(String venue, ClassForm form) {
    List<Flaw> flaws = flawsByHand(venue, form);
    Optional<StudyClass> before = book.findClass(venue, form.code());
    boolean over = book.lotteriesOf(venue).stream().anyMatch(s -> s.isOver(now));
    if (!flaws.isEmpty() || before.isEmpty() || !over) {
      return flaws;
    }
    return changes(before.get(), form).stream().limit(1).map(this::closed).toList();
  }

  /** Why a class that nobody filled in anew cannot stay as it is in this book; empty if it can. */
  public List<Flaw> flawsOfStanding(StudyClass standing) {
    String venue = standing.getVenue().getSlug();
    return standing.isCalledOff() ? List.of() : flawsByHand(venue, standing.form());
  }

  /** The values of a class that would not be as they were. */
  public List<FieldChange> changes(StudyClass before, ClassForm form) {
    TermCalendar calendar = book.calendarOf(before.getVenue().getSlug());
    return FieldChange.between(
        new Columns().with(before.form()).with("meeting_days", before.days()).asMap(),
        new Columns().with(form).with("meeting_days", form.schedule().days(calendar)).asMap());
  }

  private List<Flaw> fixed(String venue, ClassForm form) {
    List<Stage> published =
        book.lotteriesOf(venue).stream().filter(Stage::hasPublishedRules).toList();
    Optional<StudyClass> before = book.findClass(venue, form.code());
    if (before.isEmpty()) {
      return published.stream()
          .filter(s -> s.findClosedAt().isEmpty())
          .limit(1)
          .map(s -> Flaw.of("class", Flaw.Reason.RULES_PUBLISHED, form.code()))
          .toList();
    }
    return published.isEmpty() ? List.of() : decidingChanges(before.get(), form);
  }

  private List<Flaw> decidingChanges(StudyClass before, ClassForm form) {
    return changes(before, form).stream()
        .filter(c -> DECIDING.contains(c.column()))
        .map(c -> Flaw.of(c.column(), Flaw.Reason.RULES_PUBLISHED, c.after()))
        .toList();
  }

  private Flaw closed(FieldChange change) {
    return Flaw.of(change.column(), Flaw.Reason.STAGE_CLOSED, change.after());
  }
}
