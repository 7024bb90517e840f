package org.artsenrol.lottery;

import java.util.List;
import org.artsenrol.lottery.bytes.Base32;

/** The forms and bounds that {@code FORMAT} judges (sections 2 and 3). */
final class Format {
  static final long LARGEST_INTEGER = (1L << 53) - 1;
  static final int MOST_SEATS = 1_000_000;
  static final int MOST_WINS = 100;
  static final int MOST_WEIGHT = 16;
  static final int MOST_PASSES = 64;
  static final int MOST_CLASSES = 100_000;
  static final int MOST_WISHES = 200;
  static final int MOST_ENTRIES = 10_000_000;

  private static final int LONGEST_ID = 64;
  private static final int DIGEST = 64;

  private Format() {}

  static Refusal refusal(String where) {
    return new Refusal(RefusalCode.FORMAT, where);
  }

  static void id(String name, String text) {
    check(isId(text), name, "an id");
  }

  /**
   * {@code [A-Za-z0-9][A-Za-z0-9._-]{0,63}} without {@code ..}; no regular expression, for a
   * million entries.
   */
  static boolean isId(String text) {
    if (text.isEmpty() || text.length() > LONGEST_ID || !isAlphanumeric(text.charAt(0))) {
      return false;
    }
    char before = ' ';
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isAlphanumeric(c) && c != '.' && c != '_' && c != '-' || c == '.' && before == '.') {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  static void ids(String name, List<String> texts) {
    for (String text : texts) {
      id(name, text);
    }
  }

  static void digest(String name, String text) {
    check(isDigest(text), name, "64 lowercase hexadecimal characters");
  }

  static boolean isDigest(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return text.length() == DIGEST;
  }

  static void code(String name, String text) {
    check(Base32.isCode(text), name, "16 characters of base32");
  }

  /** A text that the protocol leaves open but for its characters. */
  static void ascii(String name, String text) {
    check(text.chars().allMatch(c -> c >= 0x20 && c <= 0x7E), name, "printable ASCII");
  }

  static void between(String name, long least, long value, long most) {
    check(least <= value && value <= most, name, "from " + least + " to " + most);
  }

  private static void check(boolean holds, String name, String wanted) {
    if (!holds) {
      throw refusal(name + " is not " + wanted);
    }
  }
}
