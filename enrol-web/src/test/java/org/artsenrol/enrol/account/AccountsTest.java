package org.artsenrol.enrol.account;

import static org.artsenrol.enrol.account.Town.PASSWORD;
import static org.artsenrol.enrol.account.Town.child;
import static org.artsenrol.enrol.account.Town.person;
import static org.artsenrol.enrol.account.Town.registration;
import static org.artsenrol.enrol.account.Town.wang;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.artsenrol.enrol.account.password.Lockout;
import org.artsenrol.enrol.account.password.PasswordRefused;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.testing.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Registration, sign-in and mandates on both databases. */
class AccountsTest {

  @ParameterizedTest
  @EnumSource
  void whoRegistersIsALearnerAndActsForHerself(Engine engine) {
    Town.on(
        engine,
        town -> {
          Account account = town.accounts.register(wang());
          town.database.em().flush();
          town.database.em().clear();
          assertThat(town.accounts.learnersOf(account.getId()))
              .singleElement()
              .satisfies(
                  learner -> {
                    assertThat(learner.getName()).isEqualTo("王小明");
                    assertThat(learner.isIdentified()).isTrue();
                    assertThat(learner.ageOn(LocalDate.of(2026, 12, 30))).isEqualTo(70);
                  });
          assertThat(town.accounts.get(account.getId()).getLocale()).isEqualTo(Locale.TAIWAN);
          assertThat(town.wiring.heard()).hasExactlyElementsOfTypes(AccountRegistered.class);
        });
  }

  @ParameterizedTest
  @EnumSource
  void sheSignsInHoweverSheTypesHerNumber(Engine engine) {
    Town.on(
        engine,
        town -> {
          Account account = town.accounts.register(wang());
          assertThat(town.accounts.signIn("+886 912-345-678", PASSWORD).getId())
              .isEqualTo(account.getId());
        });
  }

  @ParameterizedTest
  @EnumSource
  void unknownAndWrongAreOneAnswer(Engine engine) {
    Town.on(
        engine,
        town -> {
          town.accounts.register(wang());
          String wrong = answer(town, "0912345678", "not hers at all");
          String unknown = answer(town, "0987654321", "not hers at all");
          assertThat(wrong).isEqualTo(unknown).isEqualTo("SignIn.WRONG");
        });
  }

  @ParameterizedTest
  @EnumSource
  void afterFiveWrongPasswordsTheRightOneWaitsFifteenMinutes(Engine engine) {
    Town.on(
        engine,
        town -> {
          town.accounts.register(wang());
          for (int i = 0; i < Lockout.TRIES; i++) {
            assertThat(answer(town, "0912345678", "wrong " + i)).isEqualTo("SignIn.WRONG");
          }
          assertThat(answer(town, "0912345678", PASSWORD)).isEqualTo("SignIn.WRONG");
          town.machine.pass(Duration.ofMinutes(15));
          assertThatCode(() -> town.accounts.signIn("0912345678", PASSWORD))
              .doesNotThrowAnyException();
        });
  }

  @ParameterizedTest
  @EnumSource
  void aFailedSignInLeavesNoContactInTheJournal(Engine engine) {
    Town.on(
        engine,
        town -> {
          answer(town, "0987654321", "secret typed into the wrong field");
          assertThat(town.wiring.heard().toString()).doesNotContain("0987654321", "secret");
        });
  }

  @ParameterizedTest
  @EnumSource
  void aKnownContactAndAKnownPersonAreRefusedAlike(Engine engine) {
    Town.on(
        engine,
        town -> {
          town.accounts.register(wang());
          for (Registration again :
              new Registration[] {
                registration("0912345678", "陳大文", "1960-01-01", "F131104093"),
                registration("0987654321", "王小明", "1956-03-07", "A123456789")
              }) {
            assertThatThrownBy(() -> town.accounts.register(again))
                .isInstanceOf(RegistrationRefused.class)
                .hasMessage("KNOWN");
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoIsKnownFromTheCounterIsSentThereAndNothingIsMade(Engine engine) {
    Town.on(
        engine,
        town -> {
          town.learners.enrol(person("王小明", "1956-03-07", "A123456789"));
          assertThatThrownBy(() -> town.accounts.register(wang())).hasMessage("KNOWN");
          assertThat(town.accounts.findByContact(wang().contact())).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoIsUnderEighteenDoesNotRegisterAlone(Engine engine) {
    Town.on(
        engine,
        town -> {
          assertThatThrownBy(
                  () ->
                      town.accounts.register(
                          registration("0912345678", "林小華", "2008-12-31", "A123456789")))
              .hasMessage("UNDER_AGE");
          assertThatCode(
                  () ->
                      town.accounts.register(
                          registration("0912345678", "林小華", "2008-12-30", "A123456789")))
              .doesNotThrowAnyException();
        });
  }

  @ParameterizedTest
  @EnumSource
  void withoutConsentOrWithAWeakPasswordNothingIsMade(Engine engine) {
    Town.on(
        engine,
        town -> {
          Registration wang = wang();
          assertThatThrownBy(
                  () ->
                      town.accounts.register(
                          new Registration(
                              wang.contact(), PASSWORD, wang.person(), false, Locale.TAIWAN)))
              .hasMessage("CONSENT");
          assertThatThrownBy(
                  () ->
                      town.accounts.register(
                          new Registration(
                              wang.contact(), "0912345678", wang.person(), true, Locale.TAIWAN)))
              .isInstanceOf(PasswordRefused.class)
              .hasMessage("OWN");
          assertThat(town.accounts.findByContact(wang.contact())).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void aMotherActsForHerChildUntilItComesOfAge(Engine engine) {
    Town.on(
        engine,
        town -> {
          Account mother = town.accounts.register(wang());
          Learner child = town.accounts.addChild(mother.getId(), child());
          assertThat(town.accounts.getLearnerFor(mother.actor(), child.getId())).isEqualTo(child);
          town.office.moveTo("2033-05-04T23:59");
          assertThat(town.accounts.learnersOf(mother.getId())).hasSize(2);
          town.office.moveTo("2033-05-05T00:00");
          assertThat(town.accounts.learnersOf(mother.getId())).hasSize(1);
          assertThatThrownBy(() -> town.accounts.getLearnerFor(mother.actor(), child.getId()))
              .isInstanceOf(NotAllowed.class);
        });
  }

  @ParameterizedTest
  @EnumSource
  void nobodyActsForAStranger(Engine engine) {
    Town.on(
        engine,
        town -> {
          Account wang = town.accounts.register(wang());
          Account other =
              town.accounts.register(
                  registration("a@example.com", "陳大文", "1960-01-01", "N116247806"));
          Learner stranger = town.accounts.learnersOf(other.getId()).get(0);
          for (Actor actor : new Actor[] {wang.actor(), Actor.ANONYMOUS}) {
            assertThatThrownBy(() -> town.accounts.getLearnerFor(actor, stranger.getId()))
                .isInstanceOf(NotAllowed.class);
          }
          assertThatThrownBy(() -> town.accounts.getLearnerFor(wang.actor(), 4711L))
              .as("who is not there looks like a stranger")
              .isInstanceOf(NotAllowed.class);
          assertThat(town.accounts.getLearnerFor(Town.CLERK, stranger.getId())).isEqualTo(stranger);
        });
  }

  @ParameterizedTest
  @EnumSource
  void aGrownUpOrAlreadyKnownChildIsNotAdded(Engine engine) {
    Town.on(
        engine,
        town -> {
          long mother = town.accounts.register(wang()).getId();
          town.accounts.addChild(mother, child());
          assertThatThrownBy(() -> town.accounts.addChild(mother, child())).hasMessage("KNOWN");
          Child grown = new Child(person("王大大", "2008-12-30", "O158238845"), true);
          assertThatThrownBy(() -> town.accounts.addChild(mother, grown)).hasMessage("GROWN_UP");
        });
  }

  @ParameterizedTest
  @EnumSource
  void anEndedMandateIsOverAtOnceAndTheOneForHerselfStays(Engine engine) {
    Town.on(
        engine,
        town -> {
          Account mother = town.accounts.register(wang());
          Learner child = town.accounts.addChild(mother.getId(), child());
          Learner self = town.accounts.learnersOf(mother.getId()).get(0);
          town.mandates.end(mother.actor(), child.getId());
          assertThat(town.accounts.learnersOf(mother.getId())).containsExactly(self);
          assertThatThrownBy(() -> town.mandates.end(mother.actor(), self.getId()))
              .isInstanceOf(NotAllowed.class);
        });
  }

  @ParameterizedTest
  @EnumSource
  void aNewPasswordEndsOldSessionsAndNeedsTheOldOne(Engine engine) {
    Town.on(
        engine,
        town -> {
          Account account = town.accounts.register(wang());
          String before = account.seal();
          assertThatThrownBy(() -> change(town, account, "not the present one", "xk29vm7q"))
              .hasMessage("WRONG");
          assertThatThrownBy(() -> change(town, account, PASSWORD, PASSWORD)).hasMessage("SAME");
          assertThatThrownBy(() -> change(town, account, PASSWORD, "12345678"))
              .hasMessage("COMMON");
          assertThat(account.seal()).isEqualTo(before);
          change(town, account, PASSWORD, "xk29vm7q");
          assertThat(account.seal()).isNotEqualTo(before);
          assertThat(town.accounts.signIn("0912345678", "xk29vm7q")).isEqualTo(account);
        });
  }

  private static void change(Town town, Account account, String present, String fresh) {
    town.accounts.changePassword(account.actor(), new PasswordChange(present, fresh));
  }

  private static String answer(Town town, String contact, String password) {
    try {
      town.accounts.signIn(contact, password);
      return "in";
    } catch (SignInRefused refused) {
      return refused.messageKey();
    }
  }
}
