package org.artsenrol.enrol.catalogue.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.artsenrol.enrol.catalogue.Bilingual;
import org.artsenrol.enrol.catalogue.ClosedDay;
import org.artsenrol.enrol.catalogue.Meeting;
import org.artsenrol.enrol.catalogue.StudyClass;

/**
 * A day in a class's calendar: a meeting, or a week without one.
 *
 * @param meeting null on a closed day
 * @param closed why there is no class; null on a day with one
 */
public record ClassDay(LocalDate day, Meeting meeting, Bilingual closed) {

  /** All days from the first meeting to the last. */
  static List<ClassDay> of(StudyClass held, List<ClosedDay> closedDays) {
    List<LocalDate> days = held.days();
    if (days.isEmpty()) {
      return List.of();
    }
    Stream<ClassDay> closed =
        closedDays.stream()
            .filter(d -> d.getClosedOn().getDayOfWeek().getValue() == held.getWeekday())
            .filter(d -> d.getClosedOn().isAfter(days.get(0)))
            .filter(d -> d.getClosedOn().isBefore(days.get(days.size() - 1)))
            .filter(d -> !days.contains(d.getClosedOn()))
            .map(d -> new ClassDay(d.getClosedOn(), null, d.getReason()));
    Stream<ClassDay> met = held.getMeetings().stream().map(m -> new ClassDay(m.day(), m, null));
    return Stream.concat(closed, met).sorted(Comparator.comparing(ClassDay::day)).toList();
  }

  public LocalDate getDay() {
    return day;
  }

  public Meeting getMeeting() {
    return meeting;
  }

  public Bilingual getClosed() {
    return closed;
  }
}
