package org.artsenrol.enrol.account.person;

import java.util.regex.Pattern;

/**
 * The check digit of Taiwan's ten-character identity numbers.
 *
 * <p>The letter stands for two digits, 10 to 35 in the order {@code A–H J–N P–V X Y W Z I O}; the
 * eleven digits weighted 1, 9, 8, …, 1, 1 sum to a multiple of ten. A resident certificate from
 * before 2021 has a second letter A–D, of whose value only the units digit counts.
 */
final class TaiwanNumber {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";
  private static final int[] WEIGHTS = {1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1};
  private static final Pattern NATIONAL = Pattern.compile("[A-Z][12][0-9]{8}");
  private static final Pattern RESIDENT = Pattern.compile("[A-Z][89A-D][0-9]{8}");

  private TaiwanNumber() {}

  static boolean isNational(String number) {
    return NATIONAL.matcher(number).matches() && sumsToTen(number);
  }

  static boolean isResident(String number) {
    return RESIDENT.matcher(number).matches() && sumsToTen(number);
  }

  private static boolean sumsToTen(String number) {
    int first = value(number.charAt(0));
    int sum = first / 10 * WEIGHTS[0] + first % 10 * WEIGHTS[1];
    for (int i = 1; i < number.length(); i++) {
      sum += digit(number.charAt(i)) * WEIGHTS[i + 1];
    }
    return sum % 10 == 0;
  }

  private static int digit(char c) {
    return c <= '9' ? c - '0' : value(c) % 10;
  }

  private static int value(char letter) {
    return 10 + LETTERS.indexOf(letter);
  }
}
