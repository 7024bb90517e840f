package org.artsenrol.enrol.catalogue.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;
import org.artsenrol.enrol.catalogue.Category;
import org.artsenrol.enrol.catalogue.Flaw.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"CALLIGRAPHY_PAINTING", "calligraphy_painting", "書畫", "Calligraphy and painting"})
  void aChoiceIsReadByNameOrByWord(String text) {
    assertThat(row(text).choice("cell", Category.class)).isEqualTo(Category.CALLIGRAPHY_PAINTING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "日", "星期日", "週日", "禮拜天", "７"})
  void aWeekdayIsReadInManySpellings(String text) {
    assertThat(row(text).weekday("cell")).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2800", "2,800", "２８００", " 2800 "})
  void aNumberIsReadAsOfficesWriteIt(String text) {
    assertThat(row(text).number("cell")).isEqualTo(2800);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SENIOR:3;RETURNING:2", "65 歲以上：3；舊生：2", "RETURNING:2; SENIOR: 3;"})
  void reservesAreReadByGroup(String text) {
    assertThat(row(text).reserves("cell")).isEqualTo(Map.of("SENIOR", 3, "RETURNING", 2));
  }

  @Test
  void whatCannotBeReadIsNotedByItsReason() {
    flaws("二十", r -> r.number("cell"), Reason.NOT_A_NUMBER);
    flaws("99999999999", r -> r.number("cell"), Reason.NOT_A_NUMBER);
    flaws("28,00", r -> r.number("cell"), Reason.NOT_A_NUMBER);
    flaws("", r -> r.number("cell"), Reason.MISSING);
    flaws("soon", r -> r.day("cell"), Reason.NOT_A_DAY);
    flaws("25:00", r -> r.time("cell"), Reason.NOT_A_TIME);
    flaws("2027-01-01", r -> r.moment("cell"), Reason.NOT_A_MOMENT);
    flaws("perhaps", r -> r.yes("cell"), Reason.NOT_YES_OR_NO);
    flaws("8", r -> r.weekday("cell"), Reason.NOT_ONE_OF);
    flaws("EASY", r -> r.choice("cell", Category.class), Reason.NOT_ONE_OF);
    flaws("SENIOR=3", r -> r.reserves("cell"), Reason.NOT_RESERVES);
    flaws("JUNIOR:3", r -> r.reserves("cell"), Reason.NOT_ONE_OF);
    flaws("SENIOR;JUNIOR", r -> r.groups("cell"), Reason.NOT_ONE_OF);
  }

  @Test
  void aColumnThatIsNotThereIsTakenFromWhatIsStored() {
    Row row = row("");
    row.keepFrom(Map.of("cell", "stored", "other", "kept"));
    assertThat(row.optionalText("cell")).isNull();
    assertThat(row.optionalText("other")).isEqualTo("kept");
  }

  private static void flaws(String text, Consumer<Row> reading, Reason reason) {
    Row row = row(text);
    reading.accept(row);
    assertThat(row.flaws()).as(text).extracting(f -> f.reason()).containsExactly(reason);
  }

  private static Row row(String text) {
    return new Row(2, Map.of("cell", text));
  }
}
