package org.artsenrol.lottery;

import java.util.List;
import java.util.function.Function;

/**
 * Section 2: sorted means strictly rising, hence unique. Ids are ASCII, so text order is byte
 * order.
 */
final class Sorted {
  private Sorted() {}

  static <T extends Comparable<T>> boolean strictly(List<T> items) {
    return strictly(items, item -> item);
  }

  static <T, K extends Comparable<K>> boolean strictly(List<T> items, Function<T, K> key) {
    K before = null;
    for (T item : items) {
      K next = key.apply(item);
      if (before != null && before.compareTo(next) >= 0) {
        return false;
      }
      before = next;
    }
    return true;
  }
}
