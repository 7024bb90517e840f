package org.artsenrol.lottery.bytes;

/** Crockford's base32 as LC1 uses it: 16 characters for 10 bytes, most significant bit first. */
public final class Base32 {
  public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CHARACTERS = 16;
  private static final char[] LETTERS = ALPHABET.toCharArray();
  private static final boolean[] KNOWN = new boolean[128];

  static {
    ALPHABET.chars().forEach(c -> KNOWN[c] = true);
  }

  private Base32() {}

  /** The first 10 of the given bytes: two numbers of 40 bits, eight characters each. */
  public static String ofFirstTen(byte[] bytes) {
    char[] text = new char[CHARACTERS];
    write(forty(bytes, 0), text, 0);
    write(forty(bytes, 5), text, CHARACTERS / 2);
    return new String(text);
  }

  private static long forty(byte[] bytes, int from) {
    long number = 0;
    for (int i = from; i < from + 5; i++) {
      number = number << Byte.SIZE | bytes[i] & 0xFF;
    }
    return number;
  }

  private static void write(long forty, char[] text, int from) {
    for (int i = 0; i < CHARACTERS / 2; i++) {
      text[from + i] = ALPHABET.charAt((int) (forty >>> 35 - 5 * i) & 31);
    }
  }

  /** The eight characters for 40 bits, as {@link Eight} has them. */
  public static long ascii(long forty) {
    long ascii = 0;
    for (int shift = 35; shift >= 0; shift -= 5) {
      ascii = ascii << Byte.SIZE | LETTERS[(int) (forty >>> shift) & 31];
    }
    return ascii;
  }

  /** Whether the sixteen bytes that begin here are a text of {@link #isCode}. */
  public static boolean isCode(byte[] ascii, int from) {
    boolean known = true;
    for (int i = from; i < from + CHARACTERS; i++) {
      known &= ascii[i] >= 0 && KNOWN[ascii[i]];
    }
    return known;
  }

  /** Whether this is a text that {@link #ofFirstTen} can have written. */
  public static boolean isCode(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= KNOWN.length || !KNOWN[c]) {
        return false;
      }
    }
    return text.length() == CHARACTERS;
  }
}
