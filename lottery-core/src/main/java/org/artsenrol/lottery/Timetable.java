package org.artsenrol.lottery;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which classes share a slot. Classes are named by their index in the manifest, slots by numbers of
 * their own.
 */
final class Timetable {
  private final Map<String, Integer> slotNumbers = new HashMap<>();
  private final int[][] slotsOf;

  /** By class; slots whose numbers are 64 apart share a bit. */
  private final long[] marks;

  Timetable(List<ClassSpec> classes) {
    slotsOf = new int[classes.size()][];
    marks = new long[classes.size()];
    for (int c = 0; c < slotsOf.length; c++) {
      slotsOf[c] = numbered(classes.get(c).slots());
      marks[c] = Arrays.stream(slotsOf[c]).mapToLong(Timetable::mark).reduce(0, (a, b) -> a | b);
    }
  }

  /** A slot's bit. */
  static long mark(int slot) {
    return 1L << slot;
  }

  /**
   * The bits of a class's slots. What has no bit in common with them has no slot in common; where
   * there is one, slots themselves must be compared.
   */
  long marks(int c) {
    return marks[c];
  }

  private int[] numbered(List<String> slots) {
    return slots.stream()
        .mapToInt(slot -> slotNumbers.computeIfAbsent(slot, unseen -> slotNumbers.size()))
        .sorted()
        .toArray();
  }

  boolean clash(int one, int other) {
    return fills(one, slotsOf[other], 0, slotsOf[other].length);
  }

  /** The number of a slot, or −1 if no class of the draw fills it. */
  int number(String slot) {
    return slotNumbers.getOrDefault(slot, -1);
  }

  /** Whether a class fills one of the slots in this part of an array, where they rise. */
  boolean fills(int classIndex, int[] slots, int from, int to) {
    int[] own = slotsOf[classIndex];
    for (int i = 0, j = from; i < own.length && j < to; ) {
      if (own[i] == slots[j]) {
        return true;
      }
      if (own[i] < slots[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }
}
