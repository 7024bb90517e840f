package org.artsenrol.lottery;

import java.nio.charset.StandardCharsets;

/**
 * Ids met in a list, each kept as one text however often it comes: a million learners wish the same
 * few thousand classes.
 */
final class Ids {
  private String[] table = new String[1024];
  private int count;

  /** The text of these ASCII bytes. */
  String at(byte[] bytes, int from, int to) {
    int place = place(hash(bytes, from, to));
    while (table[place] != null) {
      if (isSame(table[place], bytes, from, to)) {
        return table[place];
      }
      place = place + 1 & table.length - 1;
    }
    String met = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    table[place] = met;
    if (2 * ++count > table.length) {
      grow();
    }
    return met;
  }

  /** As {@link String#hashCode} has it. */
  private static int hash(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + (bytes[i] & 0xFF);
    }
    return hash;
  }

  private int place(int hash) {
    int spread = hash * 0x9E3779B9;
    return (spread ^ spread >>> 16) & table.length - 1;
  }

  private static boolean isSame(String text, byte[] bytes, int from, int to) {
    if (text.length() != to - from) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    String[] before = table;
    table = new String[2 * before.length];
    for (String text : before) {
      if (text != null) {
        int place = place(text.hashCode());
        while (table[place] != null) {
          place = place + 1 & table.length - 1;
        }
        table[place] = text;
      }
    }
  }
}
