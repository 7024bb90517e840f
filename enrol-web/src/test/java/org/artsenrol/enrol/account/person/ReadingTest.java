package org.artsenrol.enrol.account.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type about themselves, and what is read from it. */
class ReadingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 30);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0912345678",
        " 0912-345-678 ",
        "+886 912 345 678",
        "886912345678",
        "(0912) 345678",
        "０９１２３４５６７８"
      })
  void mobileNumberIsReadHoweverItIsTyped(String typed) {
    assertThat(Contact.read(typed)).isEqualTo(new Contact(Contact.Kind.MOBILE, "0912345678"));
  }

  @Test
  void addressIsKeptInSmallLetters() {
    assertThat(Contact.read(" Wang.Ming@Example.COM.tw ").value())
        .isEqualTo("wang.ming@example.com.tw");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "0812345678",
        "091234567",
        "09123456789",
        "王小明",
        "a@b",
        "a b@example.com",
        "a@example.com\r\nBcc: b@example.com",
        "@example.com"
      })
  void whatReachesNobodyIsRefused(String typed) {
    assertThatThrownBy(() -> Contact.read(typed)).isInstanceOf(ContactRefused.class);
  }

  @ParameterizedTest
  @CsvSource({
    "45/3/7,1956-03-07",
    "045/03/07,1956-03-07",
    "0450307,1956-03-07",
    "450307,1956-03-07",
    "45.3.7,1956-03-07",
    "45-3-7,1956-03-07",
    "民國45年3月7日,1956-03-07",
    "45 年 3 月 7 日,1956-03-07",
    "1956-03-07,1956-03-07",
    "1956/3/7,1956-03-07",
    "19560307,1956-03-07",
    "１０４／２／２８,2015-02-28",
    "101/2/29,2012-02-29"
  })
  void birthDateIsReadInEitherCalendar(String typed, LocalDate day) {
    assertThat(BirthDate.read(typed, TODAY)).isEqualTo(day);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "102-02-29", "45/13/1", "45/3", "三月七日", "45/3/7/1", "4537"})
  void whatIsNoDayIsRefused(String typed) {
    assertThatThrownBy(() -> BirthDate.read(typed, TODAY))
        .isInstanceOfSatisfying(
            BirthDateRefused.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("BirthDate.UNREADABLE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"115/12/31", "2027-01-01", "0001-01-01x", "1896-12-29", "956-03-07"})
  void nobodyIsBornTomorrowOrTooLongAgo(String typed) {
    assertThatThrownBy(() -> BirthDate.read(typed, TODAY)).isInstanceOf(BirthDateRefused.class);
  }

  @Test
  void whoIsBornTodayIsBorn() {
    assertThat(BirthDate.read("115/12/30", TODAY)).isEqualTo(TODAY);
  }

  @ParameterizedTest
  @CsvSource({"' 王小明 ',王小明", "'Anna  Maria O’Neill',Anna Maria O’Neill", "夏曼・藍波安,夏曼・藍波安"})
  void nameIsKeptAsOnTheDocument(String typed, String name) {
    assertThat(PersonName.read(typed)).isEqualTo(name);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "   ", "12345", "<b>王</b>", "=HYPERLINK(1)", "王\u0000明", "王\n明\u202E"})
  void whatIsNobodysNameIsRefused(String typed) {
    assertThatThrownBy(() -> PersonName.read(typed)).isInstanceOf(PersonNameRefused.class);
  }

  @ParameterizedTest
  @CsvSource({"林<測,<", "林;測,;", "王\u202E明,U+202E"})
  void signThatNoNameHasIsNamed(String typed, String sign) {
    assertThatThrownBy(() -> PersonName.read(typed))
        .isInstanceOfSatisfying(
            PersonNameRefused.class,
            refused -> {
              assertThat(refused.messageKey()).isEqualTo("PersonName.SIGN");
              assertThat(refused.facts()).containsExactly(sign);
            });
  }
}
