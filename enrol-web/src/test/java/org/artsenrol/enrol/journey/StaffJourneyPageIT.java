package org.artsenrol.enrol.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.artsenrol.enrol.testing.Demo;
import org.artsenrol.enrol.testing.Sheets;
import org.artsenrol.enrol.testing.Visit;
import org.artsenrol.enrol.testing.page.CounterPage;
import org.artsenrol.enrol.testing.page.DeskPage;
import org.artsenrol.enrol.testing.page.ImportPage;
import org.artsenrol.enrol.testing.page.Person;
import org.artsenrol.enrol.testing.page.RegisterPage;
import org.artsenrol.enrol.testing.page.SignInPage;
import org.junit.jupiter.api.Test;

/** A day at a venue's desk. */
class StaffJourneyPageIT {
  private static final int DESK = 1280;

  @Test
  void todaySaysFirstWhatNeedsSomebody() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(DESK), Demo.DADUN)) {
      assertThat(visit.path()).isEqualTo("/staff");
      assertThat(visit.page().innerText("main")).contains("大墩文化中心", "第一階段");
    }
  }

  @Test
  void classIsEditedAndTheDeskShowsIt() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(DESK), "fiber")) {
      DeskPage desk = DeskPage.open(visit, "fiber", Demo.TERM);
      desk.edit("001").write("teacher", "新來的老師").save();
      assertThat(DeskPage.open(visit, "fiber", Demo.TERM).row("001")).contains("新來的老師");
    }
  }

  @Test
  void classThatCouldNeverOpenIsRefusedAndNothingIsLost() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(DESK), "fiber")) {
      var page = DeskPage.open(visit, "fiber", Demo.TERM).edit("002");
      String told = page.write("minimum", "99").write("room", "頂樓").saveInVain();
      assertThat(told).contains("99");
      assertThat(visit.page().inputValue("[id='class:room']")).isEqualTo("頂樓");
    }
  }

  @Test
  void sheetWithErrorsIsRefusedWholeByRowAndColumn() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(DESK), Demo.DADUN)) {
      ImportPage page = ImportPage.open(visit, Demo.DADUN, Demo.TERM);
      List<String> errors = page.preview("classes.csv", Sheets.sample("bad-classes.csv")).errors();
      assertThat(errors).hasSizeGreaterThan(15);
      assertThat(errors).anySatisfy(e -> assertThat(e).contains("classes.csv", "3", "quota", "二十"));
      assertThat(page.mayApply()).isFalse();
      assertThat(DeskPage.open(visit, Demo.DADUN, Demo.TERM).text()).doesNotContain("書法試讀班");
    }
  }

  @Test
  void goodSheetShowsWhatWouldChangeAndThenChangesIt() {
    String sheet = Sheets.ofVenue(Demo.TERM, "classes.csv", "tunqu").replaceFirst("魏秀滿", "代課的老師");
    try (Visit visit = SignInPage.staff(Visit.ofWidth(DESK), "tunqu")) {
      ImportPage page = ImportPage.open(visit, "tunqu", Demo.TERM);
      page.preview("classes.csv", sheet.getBytes(StandardCharsets.UTF_8));
      assertThat(page.errors()).isEmpty();
      assertThat(page.text()).contains("教師：魏秀滿 → 代課的老師");
      page.apply();
      assertThat(DeskPage.open(visit, "tunqu", Demo.TERM).row("001")).contains("代課的老師");
    }
  }

  @Test
  void somebodyWithoutATelephoneAppliesAtTheCounter() {
    Person person = Person.pensioner();
    try (Visit visit = SignInPage.staff(Visit.ofWidth(DESK), Demo.DADUN)) {
      CounterPage counter = CounterPage.open(visit, Demo.DADUN, Demo.TERM);
      String slip = counter.search(person.passport()).enrol(person).wish("dadun-2027s-007").apply();
      assertThat(slip).contains("報名完成");
      assertThat(slip.replace(" ", "")).containsPattern("[0-9A-HJKMNP-TV-Z]{16}");
    }
  }

  @Test
  void accountOpenedAtTheCounterLetsItsOwnerChooseAPassword() {
    Person person = Person.pensioner();
    try (Visit visit = SignInPage.staff(Visit.ofWidth(DESK), Demo.DADUN);
        Visit member = Visit.ofWidth(390)) {
      CounterPage counter = CounterPage.open(visit, Demo.DADUN, Demo.TERM);
      String password =
          counter.search(person.passport()).enrol(person).openAccount(person.contact());
      assertThat(counter.text()).contains(person.contact());
      SignInPage.open(member).signIn(person.contact(), password);
      assertThat(member.page().innerText("main")).contains("臨時密碼");
    }
  }

  @Test
  void memberWhoForgotHerPasswordIsLentOneAtTheCounter() {
    try (Visit member = Visit.ofWidth(390);
        Visit visit = SignInPage.staff(Visit.ofWidth(DESK), Demo.DADUN)) {
      Person person = RegisterPage.newMember(member);
      CounterPage counter = CounterPage.open(visit, Demo.DADUN, Demo.TERM);
      String password = counter.search(person.contact()).choose().lendPassword();
      assertThat(password).isNotEqualTo(Person.PASSWORD);
      member.open("/my");
      assertThat(member.path()).as("her sessions have ended").startsWith("/sign-in");
      SignInPage.open(member).signIn(person.contact(), password);
      assertThat(member.page().innerText("main")).contains("臨時密碼");
    }
  }

  @Test
  void memberIsFoundAtTheCounterByHerContact() {
    try (Visit member = Visit.ofWidth(390);
        Visit visit = SignInPage.staff(Visit.ofWidth(DESK), Demo.DADUN)) {
      Person person = RegisterPage.newMember(member);
      CounterPage counter = CounterPage.open(visit, Demo.DADUN, Demo.TERM);
      assertThat(counter.search(person.contact()).choose().text()).contains(person.name());
    }
  }

  @Test
  void lookingSomebodyUpStandsInTheJournal() {
    try (Visit visit = SignInPage.staff(Visit.ofWidth(DESK), Demo.DADUN)) {
      CounterPage.open(visit, Demo.DADUN, Demo.TERM).search("nobody@example.org");
      visit.open("/staff/journal");
      assertThat(visit.page().innerText("main")).contains("查詢學員");
    }
  }
}
