package org.artsenrol.lottery;

import java.util.List;

/**
 * Who is in a list already, found by the first twelve characters of a person; only where those are
 * alike is the rest compared. A million of them fit into two plain arrays.
 */
final class Persons {
  private static final int HEAD = 12;
  private static final int MIX = 0x9E3779B9;

  private final List<Entry> entries;
  private final long[] heads;
  private final int[] places;

  Persons(List<Entry> entries) {
    this.entries = entries;
    int size = Integer.highestOneBit(Math.max(2, 2 * entries.size() - 1)) << 1;
    heads = new long[size];
    places = new int[size];
  }

  /** Takes in the person of the entry at this place; whether nobody before was the same. */
  boolean add(int place) {
    String person = entries.get(place).person();
    long head = head(person);
    int at = ((int) (head >>> 32) ^ (int) head * MIX) & heads.length - 1;
    while (heads[at] != 0) {
      if (heads[at] == head && entries.get(places[at]).person().equals(person)) {
        return false;
      }
      at = at + 1 & heads.length - 1;
    }
    heads[at] = head;
    places[at] = place;
    return true;
  }

  /** Five bits a character are enough to tell base32 apart; never 0, which marks an empty place. */
  private static long head(String person) {
    long head = 1;
    for (int i = 0; i < HEAD; i++) {
      char c = person.charAt(i);
      head = head << 5 | (c <= '9' ? c - '0' : c - 'A' + 6) & 31;
    }
    return head;
  }
}
