package org.artsenrol.lottery.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
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
      assertThat(Base32.isCode(("." + code + ".").getBytes(UTF_8), 1)).isTrue();
      assertThat(ascii(bytes)).as("seed %d, number %d", SEED, i).isEqualTo(code);
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

  /** Of two numbers, each eight characters of ASCII in one. */
  private static String ascii(byte[] bytes) {
    long first = Eight.at(bytes, 0);
    long second = Eight.at(bytes, 2);
    byte[] ascii = new byte[16];
    Eight.write(Base32.ascii(first >>> 24), ascii, 0);
    Eight.write(Base32.ascii(second), ascii, 8);
    return new String(ascii, UTF_8);
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
    byte[] bytes = text.getBytes(UTF_8);
    assertThat(bytes.length == 16 && Base32.isCode(bytes, 0)).isFalse();
  }
}
