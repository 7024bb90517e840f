package org.artsenrol.lottery;

import java.util.List;

/**
 * Section 2: sorted means strictly rising, hence unique. Ids are ASCII, so text order is byte
 * order.
 */
final class Sorted {
  private Sorted() {}

  static <T extends Comparable<T>> boolean strictly(List<T> items) {
    for (int i = 1; i < items.size(); i++) {
      if (items.get(i - 1).compareTo(items.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
