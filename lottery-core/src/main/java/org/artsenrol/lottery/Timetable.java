package org.artsenrol.lottery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which classes share a slot. Classes are named by their index in the manifest, slots by numbers of
 * their own.
 */
final class Timetable {
  private static final int[] NONE = {};

  private final Map<String, Integer> slotNumbers = new HashMap<>();
  private final int[][] slotsOf;

  Timetable(List<ClassSpec> classes) {
    slotsOf = new int[classes.size()][];
    for (int c = 0; c < slotsOf.length; c++) {
      slotsOf[c] = numbered(classes.get(c).slots());
    }
  }

  private int[] numbered(List<String> slots) {
    return slots.stream()
        .mapToInt(slot -> slotNumbers.computeIfAbsent(slot, unseen -> slotNumbers.size()))
        .sorted()
        .toArray();
  }

  boolean clash(int one, int other) {
    return shareOne(slotsOf[one], slotsOf[other]);
  }

  /** The numbers of these slots, without those that no class of the draw fills. */
  int[] known(List<String> slots) {
    if (slots.isEmpty()) {
      return NONE;
    }
    return slots.stream()
        .filter(slotNumbers::containsKey)
        .mapToInt(slotNumbers::get)
        .sorted()
        .toArray();
  }

  boolean fills(int classIndex, int[] slots) {
    return shareOne(slotsOf[classIndex], slots);
  }

  private static boolean shareOne(int[] one, int[] other) {
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        return true;
      }
      if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }
}
