package org.artsenrol.enrol.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
  private static final List<String> OWN = List.of("wang.ming@example.com", "0912345678", "王小明");

  @ParameterizedTest
  @ValueSource(
      strings = {"春天去大墩寫書法", "correct umbrella tea", "xk29vm7q", "mango-river-7", "我家在柳川邊 1956"})
  void aPasswordOfOnesOwnIsAccepted(String password) {
    assertThatCode(() -> PasswordRule.CITIZEN.check(password, OWN)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "Password1!",
        "12345678",
        "87654321",
        "11111111",
        "qwertyuiop",
        "abcdefgh",
        "a123456789",
        "1qaz2wsx",
        "taichung2026",
        "butterfly",
        "liverpool1",
        "12341234",
        "aaaaaaaa",
        "iloveyou520",
        "abcabcabc"
      })
  void whatAnybodyWouldGuessIsRefused(String password) {
    assertThatThrownBy(() -> PasswordRule.CITIZEN.check(password, OWN))
        .hasMessage("COMMON")
        .isInstanceOf(PasswordRefused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0912345678", "wang.ming", "Wang.Ming1", "wang.ming@example.com"})
  void onesOwnContactIsNoPassword(String password) {
    assertThatThrownBy(() -> PasswordRule.CITIZEN.check(password, OWN)).hasMessage("OWN");
  }

  @Test
  void citizensNeedEightCharactersAndStaffTwelve() {
    assertThatThrownBy(() -> PasswordRule.CITIZEN.check("xk29vm7", OWN))
        .isInstanceOfSatisfying(
            PasswordRefused.class, refused -> assertThat(refused.facts()).containsExactly(8));
    assertThatThrownBy(() -> PasswordRule.STAFF.check("xk29vm7qplt", OWN))
        .isInstanceOfSatisfying(
            PasswordRefused.class, refused -> assertThat(refused.facts()).containsExactly(12));
    assertThatCode(() -> PasswordRule.STAFF.check("xk29vm7qpltz", OWN)).doesNotThrowAnyException();
  }

  @Test
  void aLongSentenceIsWelcomeAndABookIsNot() {
    String sentence = "春夏秋冬又一年，年年都要學寫字。".repeat(8);
    assertThatCode(() -> PasswordRule.CITIZEN.check(sentence, OWN)).doesNotThrowAnyException();
    assertThatThrownBy(() -> PasswordRule.CITIZEN.check(sentence + "x", OWN)).hasMessage("LONG");
  }
}
