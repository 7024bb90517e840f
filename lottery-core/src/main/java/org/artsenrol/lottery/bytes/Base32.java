package org.artsenrol.lottery.bytes;

import java.math.BigInteger;
import java.util.Arrays;

/** Crockford's base32 as LC1 uses it: 16 characters for 10 bytes, most significant bit first. */
public final class Base32 {
  public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BYTES = 10;
  private static final int CHARACTERS = 16;

  private Base32() {}

  /** The first 10 of the given bytes. */
  public static String ofFirstTen(byte[] bytes) {
    var number = new BigInteger(1, Arrays.copyOf(bytes, BYTES));
    var text = new StringBuilder(CHARACTERS);
    for (int i = CHARACTERS - 1; i >= 0; i--) {
      text.append(ALPHABET.charAt(number.shiftRight(5 * i).intValue() & 31));
    }
    return text.toString();
  }

  /** Whether this is a text that {@link #ofFirstTen} can have written. */
  public static boolean isCode(String text) {
    return text.length() == CHARACTERS && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }
}
