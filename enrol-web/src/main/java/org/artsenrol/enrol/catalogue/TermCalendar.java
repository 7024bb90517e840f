package org.artsenrol.enrol.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The days of a term on which a venue may hold classes. */
public record TermCalendar(LocalDate startsOn, LocalDate endsOn, Set<LocalDate> closed) {

  public TermCalendar {
    closed = Set.copyOf(closed);
  }

  /** Whether the day lies in the term. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(startsOn) && !day.isAfter(endsOn);
  }

  /** Whether it is no closed day. */
  public boolean isOpen(LocalDate day) {
    return !closed.contains(day);
  }

  /** The day itself, or the first one after it that is no closed day. */
  public LocalDate openFrom(LocalDate day) {
    return day.datesUntil(LocalDate.MAX).filter(this::isOpen).findFirst().orElseThrow();
  }

  /**
   * The days of a weekly class: every seventh day from the first one, leaving out the closed ones
   * and making up for them at the end. May run over the term's end.
   */
  public List<LocalDate> weekly(LocalDate firstDay, int count) {
    return Stream.iterate(firstDay, day -> day.plusWeeks(1))
        .filter(this::isOpen)
        .limit(count)
        .toList();
  }

  /**
   * The days of this weekday in the term that are not closed.
   *
   * @param weekday 1 (Monday) to 7 (Sunday)
   */
  public List<LocalDate> openDays(int weekday) {
    return startsOn
        .datesUntil(endsOn.plusDays(1))
        .filter(day -> day.getDayOfWeek().getValue() == weekday && isOpen(day))
        .toList();
  }
}
