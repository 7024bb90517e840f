package org.artsenrol.enrol.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.artsenrol.enrol.kernel.Taipei;

/** A small brochure to try things on: one venue, the spring term of 2027, a Tuesday class. */
final class Brochure {
  static final TermForm SPRING =
      new TermForm(
          "2027s",
          new Bilingual("116 年春季班", "Spring 2027"),
          LocalDate.of(2027, 2, 7),
          LocalDate.of(2027, 7, 1));
  static final TermForm AUTUMN =
      new TermForm(
          "2026f",
          new Bilingual("115 年秋季班", "Autumn 2026"),
          LocalDate.of(2026, 7, 20),
          LocalDate.of(2026, 12, 30));
  static final VenueForm DADUN =
      new VenueForm("dadun", new Bilingual("大墩文化中心", "Dadun Cultural Center"), null, null, null);
  static final ClosedDayForm PEACE_DAY =
      new ClosedDayForm(
          Optional.empty(), LocalDate.of(2027, 3, 2), new Bilingual("補假", "Make-up holiday"));
  static final TermCalendar CALENDAR =
      new TermCalendar(SPRING.startsOn(), SPRING.endsOn(), Set.of(PEACE_DAY.day()));

  private Brochure() {}

  static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(Taipei.ZONE).toInstant();
  }

  static StageForm lottery() {
    return new StageForm(
        "dadun",
        1,
        StageKind.LOTTERY,
        new Bilingual("線上抽籤", "Lottery"),
        window(),
        new DrawPlan(5, Allocation.INDEPENDENT, 1, false, List.of("SENIOR")),
        new AfterDraw(3, Unpaid.WAITLIST, FreedReserve.GROUP_FIRST, moment("2027-03-01T00:00")));
  }

  static StageWindow window() {
    return new StageWindow(
        moment("2026-12-28T09:00"), moment("2027-01-04T00:00"), moment("2027-01-05T10:00"), 24);
  }

  static Schedule tuesdays() {
    return new Schedule(
        "401 教室", 2, LocalTime.of(9, 0), LocalTime.of(11, 0), LocalDate.of(2027, 2, 9), 18);
  }

  static ClassForm brush(String code) {
    return brush(code, tuesdays());
  }

  static ClassForm brush(String code, Schedule schedule) {
    return new ClassForm(
        code,
        new CourseForm(
            "CAL01",
            Category.CALLIGRAPHY_PAINTING,
            new Bilingual("楷書入門", "Regular script"),
            new Bilingual("從基本筆畫開始，每週臨一課。", null)),
        "林秋月",
        new Audience(Level.BEGINNER, 16, null),
        new Places(25, 12, new TreeMap<>(Map.of("SENIOR", 3))),
        schedule,
        new Fees(2800, 300));
  }

  static StudyClass classOf(Schedule schedule) {
    Course course = new Course(new Venue(DADUN, 1), brush("001").course());
    return new StudyClass(
        course, new Term(SPRING), brush("001", schedule), schedule.days(CALENDAR));
  }

  /** Fills an open book with venue, term, closed day and lottery. */
  static void begin(TermBook book) {
    book.put(SPRING);
    book.put(DADUN);
    book.put(PEACE_DAY);
    book.put(lottery());
  }
}
