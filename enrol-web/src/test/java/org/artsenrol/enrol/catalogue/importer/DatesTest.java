package org.artsenrol.enrol.catalogue.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-02-07",
        "2027/2/7",
        "2027.2.7",
        "20270207",
        "116/2/7",
        "116-02-07",
        "116.02.07",
        "1160207",
        "116年2月7日",
        "１１６／２／７"
      })
  void oneDayInManySpellings(String text) {
    assertThat(Dates.day(text)).contains(LocalDate.of(2027, 2, 7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"116/2/30", "102-02-29", "2027-13-01", "7 Feb", "", "1", "2027-02", "0"})
  void whatIsNoDayIsNotRead(String text) {
    assertThat(Dates.day(text)).isEmpty();
  }

  @Test
  void aLeapDayOfTheRepublicIsADay() {
    assertThat(Dates.day("113/2/29")).contains(LocalDate.of(2024, 2, 29));
  }

  @Test
  void anHourIsReadWithAndWithoutColon() {
    assertThat(Dates.time("9:00")).contains(LocalTime.of(9, 0));
    assertThat(Dates.time("0900")).contains(LocalTime.of(9, 0));
    assertThat(Dates.time("19：30")).contains(LocalTime.of(19, 30));
    assertThat(Dates.time("09:00:00")).contains(LocalTime.of(9, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00", "25:00", "9:60", "nine", "9"})
  void whatIsNoHourIsNotRead(String text) {
    assertThat(Dates.time(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-01-03 24:00", "116/1/3 24:00", "1160104 00:00", "2027-01-04T00:00"})
  void twentyFourOClockIsTheNextDaysFirstMoment(String text) {
    assertThat(Dates.moment(text)).contains(Instant.parse("2027-01-03T16:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-01-03", "24:00", "2027-01-03 24:01", "2027-02-30 09:00", ""})
  void whatIsNoMomentIsNotRead(String text) {
    assertThat(Dates.moment(text)).isEmpty();
  }
}
