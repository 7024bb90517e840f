package org.artsenrol.enrol.account.person;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The number that a learner says at a counter: eight random digits and a check digit. It tells
 * nothing about when she came, and no slip of one digit or swap of two neighbours gives another
 * learner's number.
 *
 * <p>The check digit is H. Michael Damm's (2004): each digit leads from one row of a totally
 * anti-symmetric quasigroup to the next, and the whole number leads back to row 0.
 */
public final class MemberNumber {
  private static final Pattern FORM = Pattern.compile("[0-9]{9}");
  private static final String[] QUASIGROUP = {
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790"
  };

  private MemberNumber() {}

  /** A fresh number; whether it is taken, the database says. */
  public static String next(RandomGenerator random) {
    String digits = "%08d".formatted(random.nextInt(100_000_000));
    return digits + row(digits);
  }

  /** Whether a text is a member number by its form and check digit. */
  public static boolean isValid(String number) {
    return FORM.matcher(number).matches() && row(number) == 0;
  }

  /** A typed member number in its one written form, valid or not. */
  public static String read(String typed) {
    return Typed.code(typed);
  }

  private static int row(String digits) {
    int row = 0;
    for (int i = 0; i < digits.length(); i++) {
      row = QUASIGROUP[row].charAt(digits.charAt(i) - '0') - '0';
    }
    return row;
  }
}
