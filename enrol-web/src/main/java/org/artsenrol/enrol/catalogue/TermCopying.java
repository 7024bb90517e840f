package org.artsenrol.enrol.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Copies a venue's classes from one term's book into another's, each to its weekday and week. */
final class TermCopying {
  private final TermBook from;
  private final TermBook to;
  private final ClassRules rules;
  private final List<String> copied = new ArrayList<>();
  private final List<String> shortened = new ArrayList<>();
  private final List<String> left = new ArrayList<>();

  TermCopying(TermBook from, TermBook to, Instant now) {
    this.from = from;
    this.to = to;
    this.rules = new ClassRules(to, now);
  }

  /** Copies all that are held. */
  TermCopy copy(String venue) {
    from.classesOf(venue).stream().filter(c -> !c.isCalledOff()).forEach(c -> copy(venue, c));
    return new TermCopy(copied, shortened, left);
  }

  private void copy(String venue, StudyClass old) {
    if (to.findClass(venue, old.getCode()).isPresent()) {
      left.add(old.getSlug());
      return;
    }
    ClassForm form = moved(old, from.calendarOf(venue), to.calendarOf(venue));
    ClassRefused.ifAny(rules.flawsByHand(venue, form));
    StudyClass made = to.put(venue, form);
    copied.add(made.getSlug());
    if (made.getMeetings().size() < old.getMeetings().size()) {
      shortened.add(made.getSlug());
    }
  }

  /** A class of the old term's third open Tuesday begins on the new term's third open Tuesday. */
  private static ClassForm moved(StudyClass old, TermCalendar before, TermCalendar after) {
    ClassForm form = old.form();
    Schedule schedule = form.schedule();
    int week = before.openDays(schedule.weekday()).indexOf(schedule.firstDay());
    List<LocalDate> days = after.openDays(schedule.weekday());
    int first = week > 0 && week < days.size() ? week : 0;
    int meetings = Math.min(schedule.meetings(), days.size() - first);
    return form.as(form.code(), schedule.from(days.get(first), meetings));
  }
}
