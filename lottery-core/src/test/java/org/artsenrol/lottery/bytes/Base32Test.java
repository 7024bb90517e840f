package org.artsenrol.lottery.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base32Test {
  private static final long SEED = 32;

  @Test
  void eightyBitsAreSixteenLettersTheMostSignificantFirst() {
    var random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[32];
      random.nextBytes(bytes);
      String code = Base32.ofFirstTen(bytes);
      assertThat(code).as("seed %d, number %d", SEED, i).isEqualTo(byDivision(bytes));
      assertThat(Base32.isCode(code)).isTrue();
      assertThat(Base32.isOfHex(code, HexFormat.of().formatHex(bytes))).isTrue();
    }
  }

  private static String byDivision(byte[] bytes) {
    var number = new BigInteger(1, bytes).shiftRight(8 * (bytes.length - 10));
    var text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      text.append(Base32.ALPHABET.charAt(number.intValue() & 31));
      number = number.shiftRight(5);
    }
    return text.reverse().toString();
  }

  @Test
  void codeWithAnyLetterChangedIsNotOfTheCommitment() {
    String hex = "0123456789abcdef0099aaff";
    String code = Base32.ofFirstTen(HexFormat.of().parseHex(hex));
    for (int i = 0; i < code.length(); i++) {
      for (char c : Base32.ALPHABET.toCharArray()) {
        String other = code.substring(0, i) + c + code.substring(i + 1);
        assertThat(Base32.isOfHex(other, hex)).isEqualTo(other.equals(code));
      }
    }
    assertThat(Base32.isOfHex(code + "0", hex)).isFalse();
    assertThat(Base32.isOfHex(code.substring(1), hex)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0000000000000000 ",
        "000000000000000",
        "00000000000000000",
        "000000000000000I",
        "U000000000000000",
        "00000000000000a0",
        "000000000000000\u007f",
        "000000000000000\u0080",
        "000000000000000\u96f6"
      })
  void otherTextsAreNoCodes(String text) {
    assertThat(Base32.isCode(text)).isFalse();
  }
}
