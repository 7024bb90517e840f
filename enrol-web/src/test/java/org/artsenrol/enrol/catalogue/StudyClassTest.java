package org.artsenrol.enrol.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StudyClassTest {

  @Test
  void classesThatOverlapOnOneDayOnlyClash() {
    Schedule once =
        new Schedule(
            "劇場", 2, LocalTime.of(10, 59), LocalTime.of(12, 0), LocalDate.of(2027, 6, 15), 1);
    StudyClass brush = Brochure.classOf(Brochure.tuesdays());
    assertThat(brush.clashesWith(Brochure.classOf(once))).isTrue();
    assertThat(Brochure.classOf(once).clashesWith(brush)).isTrue();
  }

  @Test
  void aClassThatBeginsAsTheOtherEndsDoesNotClash() {
    Schedule after =
        new Schedule(
            "劇場", 2, LocalTime.of(11, 0), LocalTime.of(12, 0), LocalDate.of(2027, 2, 9), 18);
    StudyClass brush = Brochure.classOf(Brochure.tuesdays());
    assertThat(brush.clashesWith(Brochure.classOf(after))).isFalse();
    assertThat(Brochure.classOf(after).clashesWith(brush)).isFalse();
  }

  @Test
  void theSameHourOnAClosedDayIsNoClash() {
    Schedule onTheHoliday =
        new Schedule("劇場", 2, LocalTime.of(9, 0), LocalTime.of(11, 0), LocalDate.of(2027, 3, 2), 1);
    Course course = new Course(new Venue(Brochure.DADUN, 1), Brochure.brush("001").course());
    StudyClass holiday =
        new StudyClass(
            course,
            new Term(Brochure.SPRING),
            Brochure.brush("002", onTheHoliday),
            List.of(LocalDate.of(2027, 3, 2)));
    assertThat(Brochure.classOf(Brochure.tuesdays()).clashesWith(holiday)).isFalse();
  }

  @Test
  void weeklyMeetingsSkipClosedDaysAndAreMadeUpAtTheEnd() {
    List<LocalDate> days = Brochure.tuesdays().days(Brochure.CALENDAR);
    assertThat(days).hasSize(18).doesNotContain(LocalDate.of(2027, 3, 2));
    assertThat(days.get(17)).isEqualTo(LocalDate.of(2027, 6, 15));
  }

  @Test
  void ageCountsOnTheTermsFirstDay() {
    StudyClass adults = Brochure.classOf(Brochure.tuesdays());
    assertThat(adults.admits(LocalDate.of(2011, 2, 7))).isTrue();
    assertThat(adults.admits(LocalDate.of(2011, 2, 8))).isFalse();
  }

  @Test
  void aClassFilledInWellHasNoFlaw() {
    assertThat(Brochure.brush("001").flaws(Brochure.CALENDAR, Set.of("SENIOR"))).isEmpty();
  }
}
