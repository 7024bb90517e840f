package org.artsenrol.enrol.account;

import static org.artsenrol.enrol.account.Town.CITY;
import static org.artsenrol.enrol.account.Town.CLERK;
import static org.artsenrol.enrol.account.Town.PASSWORD;
import static org.artsenrol.enrol.account.Town.person;
import static org.artsenrol.enrol.account.Town.wang;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.artsenrol.enrol.account.person.Contact;
import org.artsenrol.enrol.account.person.MemberNumber;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Grant;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.Role;
import org.artsenrol.enrol.testing.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clerks and the city office do for people and for staff, on both databases. */
class DesksTest {
  private static final NewStaff LIN =
      new NewStaff(
          "lin.qiu", "林秋月", "first-slip-of-paper", List.of(new Grant(Role.CITY_OFFICE, null)));

  @ParameterizedTest
  @EnumSource
  void aPersonIsFoundByNumberContactOrIdentityAndByNothingElse(Engine engine) {
    Town.on(
        engine,
        town -> {
          long account = town.accounts.register(wang()).getId();
          Learner wang = town.accounts.learnersOf(account).get(0);
          for (String said : List.of(wang.getNumber(), "0912-345-678", "a123456789")) {
            assertThat(town.learners.search(CLERK, said)).as(said).containsExactly(wang);
          }
          for (String said : List.of("王小明", "0912", "A12345678", "%", "")) {
            assertThat(town.learners.search(CLERK, said)).as(said).isEmpty();
          }
          assertThat(town.wiring.heard().toString()).doesNotContain("A123456789", "0912");
        });
  }

  @ParameterizedTest
  @EnumSource
  void aCitizenLooksUpNobody(Engine engine) {
    Town.on(
        engine,
        town -> {
          Actor citizen = town.accounts.register(wang()).actor();
          assertThatThrownBy(() -> town.learners.search(citizen, "A123456789"))
              .isInstanceOf(NotAllowed.class);
        });
  }

  @ParameterizedTest
  @EnumSource
  void onePersonIsOneLearner(Engine engine) {
    Town.on(
        engine,
        town -> {
          Learner wang = town.learners.enrol(person("王小明", "1956-03-07", "A123456789"));
          assertThat(MemberNumber.isValid(wang.getNumber())).isTrue();
          assertThatThrownBy(() -> town.learners.enrol(person("王曉明", "1956-03-07", "A123456789")))
              .isInstanceOfSatisfying(
                  LearnerRefused.class,
                  refused -> assertThat(refused.facts()).containsExactly(wang.getNumber()));
        });
  }

  @ParameterizedTest
  @EnumSource
  void aLentPasswordLetsInUntilItIsReplacedOrSevenDaysAreOver(Engine engine) {
    Town.on(
        engine,
        town -> {
          Learner wang = town.learners.enrol(person("王小明", "1956-03-07", "A123456789"));
          LentPassword loan = town.desk.open(CLERK, wang.getId(), Contact.read("0912345678"), true);
          Account account = town.accounts.signIn("0912345678", loan.password());
          assertThat(account.isPasswordInitial()).isTrue();
          assertThat(town.accounts.learnersOf(account.getId())).containsExactly(wang);
          town.machine.pass(Duration.ofDays(7));
          assertThatThrownBy(() -> town.accounts.signIn("0912345678", loan.password()))
              .isInstanceOf(SignInRefused.class);
          LentPassword second = town.desk.lendPassword(CLERK, wang.getId());
          town.accounts.changePassword(
              account.actor(), new PasswordChange(second.password(), PASSWORD));
          town.machine.pass(Duration.ofDays(70));
          assertThat(town.accounts.signIn("0912345678", PASSWORD).isPasswordInitial()).isFalse();
        });
  }

  @ParameterizedTest
  @EnumSource
  void nobodyGetsASecondAccountAndNoChildAFirst(Engine engine) {
    Town.on(
        engine,
        town -> {
          long account = town.accounts.register(wang()).getId();
          Learner wang = town.accounts.learnersOf(account).get(0);
          Learner child = town.accounts.addChild(account, Town.child());
          Contact other = Contact.read("0987654321");
          assertThatThrownBy(() -> town.desk.open(CLERK, wang.getId(), other, true))
              .hasMessage("HAS_ACCOUNT");
          assertThatThrownBy(() -> town.desk.open(CLERK, child.getId(), other, true))
              .hasMessage("UNDER_AGE");
        });
  }

  @ParameterizedTest
  @EnumSource
  void aSonActsForHisMotherUntilTheDayThatSheHasNamed(Engine engine) {
    Town.on(
        engine,
        town -> {
          Account son = town.accounts.register(wang());
          Learner mother = town.learners.enrol(person("陳阿嬌", "1935-01-01", "N116247806"));
          Entrustment asked =
              new Entrustment(mother.getId(), wang().contact(), LocalDate.of(2027, 7, 1));
          town.desk.entrust(CLERK, asked);
          assertThat(town.accounts.getLearnerFor(son.actor(), mother.getId())).isEqualTo(mother);
          assertThat(town.accounts.holdersFor(mother.getId())).containsExactly(son);
          assertThatThrownBy(() -> town.desk.entrust(CLERK, asked)).hasMessage("ENTRUSTED");
          town.office.moveTo("2027-07-01T00:00");
          assertThat(town.accounts.holdersFor(mother.getId())).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void onlyACounterHandsOutAccountsAndTheCityOfficeServesAtNone(Engine engine) {
    Town.on(
        engine,
        town -> {
          Learner wang = town.learners.enrol(person("王小明", "1956-03-07", "A123456789"));
          for (Actor actor : List.of(CITY, Actor.ANONYMOUS, Actor.account(1))) {
            assertThatThrownBy(
                    () -> town.desk.open(actor, wang.getId(), Contact.read("0912345678"), true))
                .isInstanceOf(NotAllowed.class);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void theInitialPasswordOfStaffOpensNothingButItsReplacement(Engine engine) {
    Town.on(
        engine,
        town -> {
          town.staff.hire(CITY, LIN);
          Staff lin = town.staff.signIn(" Lin.Qiu ", "first-slip-of-paper");
          assertThat(town.staff.actorOf(lin).grants()).isEmpty();
          Staff changed =
              town.staff.changePassword(
                  town.staff.actorOf(lin),
                  new PasswordChange("first-slip-of-paper", "orchids on the third floor"));
          assertThat(town.staff.actorOf(changed).isCityOffice()).isTrue();
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoHasLeftIsNotLetInAndHerSessionEnds(Engine engine) {
    Town.on(
        engine,
        town -> {
          Staff lin = town.staff.hire(CITY, LIN);
          assertThat(town.staff.find(lin.getId())).isPresent();
          town.staff.disable(CITY, "lin.qiu");
          assertThat(town.staff.find(lin.getId())).isEmpty();
          assertThatThrownBy(() -> town.staff.signIn("lin.qiu", "first-slip-of-paper"))
              .isInstanceOf(SignInRefused.class);
        });
  }

  @ParameterizedTest
  @EnumSource
  void aForgottenPasswordOfStaffIsReplacedByOneThatOpensNothingElse(Engine engine) {
    Town.on(
        engine,
        town -> {
          town.staff.hire(CITY, LIN);
          town.staff.lendPassword(CITY, "lin.qiu", "second-slip-of-paper");
          assertThatThrownBy(() -> town.staff.signIn("lin.qiu", "first-slip-of-paper"))
              .isInstanceOf(SignInRefused.class);
          Staff lin = town.staff.signIn("lin.qiu", "second-slip-of-paper");
          assertThat(lin.isPasswordInitial()).isTrue();
          assertThat(town.staff.actorOf(lin).grants()).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void aUserNameIsGivenOnceAndNobodyLocksHerselfOut(Engine engine) {
    Town.on(
        engine,
        town -> {
          town.staff.hire(CITY, LIN);
          assertThatThrownBy(() -> town.staff.hire(CITY, LIN)).hasMessage("TAKEN");
          assertThatThrownBy(() -> town.staff.disable(CITY, "city")).hasMessage("ONESELF");
          assertThat(town.staff.everybody(CITY)).extracting(Staff::getUsername).contains("lin.qiu");
          assertThatThrownBy(() -> town.staff.everybody(CLERK)).isInstanceOf(NotAllowed.class);
        });
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheCityOfficeHires(Engine engine) {
    Town.on(
        engine,
        town ->
            assertThatThrownBy(() -> town.staff.hire(CLERK, LIN)).isInstanceOf(NotAllowed.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "Lin", "lin qiu", "1lin", "lin\n"})
  void aUserNameIsSmallLettersDigitsDotsAndHyphens(String username) {
    assertThatThrownBy(() -> new NewStaff(username, "林", "first-slip-of-paper", List.of()))
        .isInstanceOf(StaffRefused.class);
  }
}
