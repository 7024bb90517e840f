package org.artsenrol.lottery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.artsenrol.lottery.bytes.Eight;

/**
 * Ids met in a list, numbered as they are first met: a million learners wish the same few thousand
 * classes, and numbers are quicker to keep and to compare than texts.
 */
final class Ids {
  /** The number of bytes that are no id. */
  static final int NO_ID = -1;

  private static final int CROWDED = -1;
  private static final int MOST_STEPS = 64;
  private static final int HEAD = 2 * Long.BYTES;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final List<String> texts = new ArrayList<>();

  /** Open addressing, at most half full; a number is kept one higher, as 0 is an empty place. */
  private int[] table = new int[1024];

  /** Ids for which the table had no place near enough: a stranger may have chosen them so. */
  private final Map<String, Integer> crowded = new HashMap<>();

  /** Two numbers for each place: its id's first sixteen bytes, zeros behind a shorter one. */
  private long[] heads = new long[2 * table.length];

  /**
   * The number of this id, which may be met for the first time, or {@link #NO_ID}.
   *
   * @param from behind at least eight other bytes
   */
  int number(byte[] bytes, int from, int to) {
    int place = place(bytes, from, to);
    int met = place == CROWDED ? crowded.getOrDefault(text(bytes, from, to), NO_ID) : met(place);
    return met != NO_ID ? met : add(text(bytes, from, to), place);
  }

  private int met(int place) {
    return table[place] - 1;
  }

  int number(String id) {
    byte[] bytes = spelled(id);
    return number(bytes, Long.BYTES, bytes.length);
  }

  /** The number of this id if it has been met, or {@link #NO_ID}. */
  int find(String id) {
    int place = place(id);
    return place == CROWDED ? crowded.getOrDefault(id, NO_ID) : met(place);
  }

  private int place(String id) {
    byte[] bytes = spelled(id);
    return place(bytes, Long.BYTES, bytes.length);
  }

  private static byte[] spelled(String id) {
    return (" ".repeat(Long.BYTES) + id).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** Where this id is, or would be, in the table; {@link #CROWDED} if not there. */
  private int place(byte[] bytes, int from, int to) {
    long first = word(bytes, from, to);
    long second = word(bytes, from + Long.BYTES, to);
    int place = hash(first, second, to - from <= HEAD ? 0 : text(bytes, from, to).hashCode());
    int last = place + MOST_STEPS & table.length - 1;
    for (place &= table.length - 1; table[place] != 0; place = place + 1 & table.length - 1) {
      if (heads[2 * place] == first
          && heads[2 * place + 1] == second
          && (to - from < HEAD || texts.get(table[place] - 1).equals(text(bytes, from, to)))) {
        return place;
      }
      if (place == last) {
        return CROWDED;
      }
    }
    return place;
  }

  /** Up to eight bytes, zeros behind them. */
  private static long word(byte[] bytes, int from, int to) {
    int missing = from + Long.BYTES - to;
    if (missing <= 0) {
      return Eight.at(bytes, from);
    }
    return missing >= Long.BYTES ? 0 : Eight.at(bytes, to - Long.BYTES) << Byte.SIZE * missing;
  }

  static int hash(long first, long second, int rest) {
    // Ids differ in their last characters, whose bits a product only moves up: so they are folded
    // down between two of them.
    long hash = (first * MIX ^ second ^ rest) * MIX;
    return (int) ((hash ^ hash >>> 32) * MIX >>> 32);
  }

  private int add(String text, int place) {
    if (!Format.isId(text)) {
      return NO_ID;
    }
    texts.add(text);
    if (2 * texts.size() > table.length) {
      grow();
    } else {
      put(texts.size() - 1, place);
    }
    return texts.size() - 1;
  }

  private void put(int number, int place) {
    if (place == CROWDED) {
      crowded.put(texts.get(number), number);
      return;
    }
    byte[] bytes = spelled(texts.get(number));
    heads[2 * place] = word(bytes, Long.BYTES, bytes.length);
    heads[2 * place + 1] = word(bytes, HEAD, bytes.length);
    table[place] = number + 1;
  }

  private void grow() {
    table = new int[2 * table.length];
    heads = new long[2 * table.length];
    crowded.clear();
    for (int number = 0; number < texts.size(); number++) {
      put(number, place(texts.get(number)));
    }
  }

  String text(int number) {
    return texts.get(number);
  }

  int count() {
    return texts.size();
  }

  /** For each number the place of its text among all, by ASCII bytes. */
  int[] ranks() {
    int[] ranks = new int[texts.size()];
    int[] sorted =
        IntStream.range(0, ranks.length)
            .boxed()
            .sorted(Comparator.comparing(texts::get))
            .mapToInt(number -> number)
            .toArray();
    for (int rank = 0; rank < sorted.length; rank++) {
      ranks[sorted[rank]] = rank;
    }
    return ranks;
  }
}
