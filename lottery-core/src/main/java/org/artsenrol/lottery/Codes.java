package org.artsenrol.lottery;

import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * Codes of some entries in an order, four bytes each: a result of a million learners names five
 * million. Never changes.
 */
final class Codes extends AbstractList<String> implements RandomAccess {
  private final Entries entries;
  private final int[] places;

  /**
   * @param places in the list; kept, and never changed by anybody
   */
  Codes(Entries entries, int[] places) {
    this.entries = entries;
    this.places = places;
  }

  @Override
  public int size() {
    return places.length;
  }

  @Override
  public String get(int index) {
    return entries.code(places[index]);
  }
}
