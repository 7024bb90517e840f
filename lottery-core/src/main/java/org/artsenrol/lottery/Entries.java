package org.artsenrol.lottery;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.RandomAccess;
import org.artsenrol.lottery.bytes.Base32;
import org.artsenrol.lottery.bytes.Eight;

/**
 * The lines of a list in plain arrays, about a hundred bytes a line, so that a million of them are
 * read, judged and drawn without a million objects. As a list it shows each {@link Entry} as it was
 * read; nothing ever changes there.
 */
final class Entries extends AbstractList<Entry> implements RandomAccess {
  private static final int HALVES = 2;
  private static final int QUARTERS = 4;
  private static final int SIXTEEN = 16;

  /** What each hexadecimal character means; high bits for all that are none. */
  private static final byte[] HEX = new byte[256];

  static {
    Arrays.fill(HEX, (byte) -1);
    for (int digit = 0; digit < SIXTEEN; digit++) {
      HEX[Character.forDigit(digit, SIXTEEN)] = (byte) digit;
    }
  }

  private final Applications applications = new Applications();

  /** A code or a person is sixteen ASCII characters, eight in each number. */
  private long[] codes = new long[256 * HALVES];

  private long[] persons = new long[256 * HALVES];

  /** A commit is 32 bytes, eight in each number. */
  private long[] commits = new long[256 * QUARTERS];

  /** The same entries in this form. */
  static Entries of(List<Entry> some) {
    if (some instanceof Entries entries) {
      return entries;
    }
    var entries = new Entries();
    var scanner = new EntryScanner(entries);
    for (Entry entry : some) {
      byte[] line = Arrays.copyOf(entry.canonical(), entry.canonical().length + 1);
      line[line.length - 1] = '\n';
      scanner.take(line, 0, line.length);
    }
    return entries;
  }

  /**
   * Takes in one more entry, whose application has just been taken in, if these are characters of
   * which code, commit and person are made.
   */
  boolean add(byte[] line, int codeAt, int commitAt, int personAt) {
    int place = applications.size() - 1;
    makeRoom(place);
    writeText(codes, place, line, codeAt);
    writeText(persons, place, line, personAt);
    return Base32.isCode(line, codeAt)
        && Base32.isCode(line, personAt)
        && writeCommit(place, line, commitAt);
  }

  private void makeRoom(int place) {
    if (HALVES * place == codes.length) {
      codes = Arrays.copyOf(codes, 2 * codes.length);
      persons = Arrays.copyOf(persons, 2 * persons.length);
      commits = Arrays.copyOf(commits, 2 * commits.length);
    }
  }

  private static void writeText(long[] into, int place, byte[] line, int from) {
    into[HALVES * place] = Eight.at(line, from);
    into[HALVES * place + 1] = Eight.at(line, from + Long.BYTES);
  }

  private boolean writeCommit(int place, byte[] line, int from) {
    int met = 0;
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      long eight = 0;
      for (int i = 0; i < SIXTEEN; i++) {
        int digit = HEX[line[from + SIXTEEN * quarter + i] & 0xFF];
        met |= digit;
        eight = eight << 4 | digit;
      }
      commits[QUARTERS * place + quarter] = eight;
    }
    return met >= 0;
  }

  Applications applications() {
    return applications;
  }

  @Override
  public int size() {
    return applications.size();
  }

  @Override
  public Entry get(int place) {
    return new Entry(code(place), commit(place), text(persons, place), applications.get(place));
  }

  String code(int place) {
    return text(codes, place);
  }

  private static String text(long[] texts, int place) {
    return new String(bytes(texts, place), StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(long[] texts, int place) {
    byte[] ascii = new byte[SIXTEEN];
    Eight.write(texts[HALVES * place], ascii, 0);
    Eight.write(texts[HALVES * place + 1], ascii, Long.BYTES);
    return ascii;
  }

  private String commit(int place) {
    byte[] bytes = new byte[QUARTERS * Long.BYTES];
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      Eight.write(commits[QUARTERS * place + quarter], bytes, Long.BYTES * quarter);
    }
    return HexFormat.of().formatHex(bytes);
  }

  /** The sixteen characters of a code. */
  byte[] codeBytes(int place) {
    return bytes(codes, place);
  }

  /**
   * Eight and eight characters of some codes, one behind the other. They lie all over the memory,
   * which is waited for less when it is asked for many of them at once.
   */
  long[] codes(int[] places) {
    long[] some = new long[HALVES * places.length];
    for (int i = 0; i < places.length; i++) {
      some[HALVES * i] = codes[HALVES * places[i]];
      some[HALVES * i + 1] = codes[HALVES * places[i] + 1];
    }
    return some;
  }

  /** The place of a code where codes rise, or −1. */
  int find(String code) {
    if (!Base32.isCode(code)) {
      return -1;
    }
    byte[] ascii = code.getBytes(StandardCharsets.ISO_8859_1);
    long first = Eight.at(ascii, 0);
    long second = Eight.at(ascii, Long.BYTES);
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compare(codes[HALVES * middle], first);
      order = order != 0 ? order : Long.compare(codes[HALVES * middle + 1], second);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order > 0 ? middle - 1 : high;
    }
    return -1;
  }

  /** Below, at or above 0 as the code at this place comes before, is or comes after the other. */
  int compareCodes(int place, int other) {
    int high = Long.compare(codes[HALVES * place], codes[HALVES * other]);
    return high != 0 ? high : Long.compare(codes[HALVES * place + 1], codes[HALVES * other + 1]);
  }

  /** Whether the code is the base32 of the commit's first ten bytes. */
  boolean isCodeOfCommit(int place) {
    long eight = commits[QUARTERS * place];
    long next = commits[QUARTERS * place + 1];
    return codes[HALVES * place] == Base32.ascii(eight >>> 24)
        && codes[HALVES * place + 1] == Base32.ascii(eight << 16 | next >>> 48);
  }

  boolean isSamePerson(int place, int other) {
    return persons[HALVES * place] == persons[HALVES * other]
        && persons[HALVES * place + 1] == persons[HALVES * other + 1];
  }

  /** Alike for the same person, and hardly ever for two. */
  long personHash(int place) {
    long hash = (persons[HALVES * place] * 31 + persons[HALVES * place + 1]) * 0x9E3779B97F4A7C15L;
    return hash ^ hash >>> 32;
  }
}
