package org.artsenrol.enrol.catalogue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * When and where a class meets: weekly from its first day, skipping days without classes.
 *
 * @param weekday 1 (Monday) to 7 (Sunday): said beside the first day, so that a slip in either
 *     shows
 * @param meetings how many times it meets
 */
public record Schedule(
    String room, int weekday, LocalTime starts, LocalTime ends, LocalDate firstDay, int meetings)
    implements Form {
  private static final int MOST_MEETINGS = 60;

  /** The same hours beginning on another day, so many times. */
  public Schedule from(LocalDate day, int count) {
    return new Schedule(room, weekday, starts, ends, day, count);
  }

  List<Flaw> flaws(TermCalendar calendar) {
    Flaws flaws =
        new Flaws()
            .text("room", room, 100)
            .between("weekday", weekday, 1, 7)
            .between("meetings", meetings, 1, MOST_MEETINGS)
            .unless(
                starts.isBefore(ends),
                () -> Flaw.of("ends", Flaw.Reason.ENDS_BEFORE_STARTS, ends, starts));
    return flaws.found().isEmpty() ? datesIn(calendar, flaws).found() : flaws.found();
  }

  private Flaws datesIn(TermCalendar calendar, Flaws flaws) {
    int actual = firstDay.getDayOfWeek().getValue();
    flaws.unless(
        weekday == actual,
        () -> Flaw.of("weekday", Flaw.Reason.WRONG_WEEKDAY, weekday, firstDay, actual));
    if (!calendar.isOpen(firstDay)) {
      return flaws.add(Flaw.of("first_day", Flaw.Reason.FIRST_DAY_CLOSED, firstDay));
    }
    LocalDate last = days(calendar).get(meetings - 1);
    return flaws
        .unless(
            calendar.contains(firstDay), () -> outside("first_day", firstDay, firstDay, calendar))
        .unless(calendar.contains(last), () -> outside("meetings", meetings, last, calendar));
  }

  private static Flaw outside(String column, Object found, LocalDate day, TermCalendar calendar) {
    return Flaw.of(
        column, Flaw.Reason.OUTSIDE_TERM, found, day, calendar.startsOn(), calendar.endsOn());
  }

  /** The days on which it meets; never more than may be, whatever was filled in. */
  public List<LocalDate> days(TermCalendar calendar) {
    return calendar.weekly(firstDay, Math.max(0, Math.min(meetings, MOST_MEETINGS)));
  }

  @Override
  public Map<String, String> columns() {
    return new Columns()
        .with("room", room)
        .with("weekday", weekday)
        .with("starts", starts)
        .with("ends", ends)
        .with("first_day", firstDay)
        .with("meetings", meetings)
        .asMap();
  }
}
