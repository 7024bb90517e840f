package org.artsenrol.lottery;

import java.io.IOException;
import java.util.AbstractList;
import java.util.RandomAccess;
import org.artsenrol.lottery.bytes.JsonWriter;

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

  /** Whether these are codes of this very list. */
  boolean isOf(Entries list) {
    return entries == list;
  }

  /** Where they stand in their list. */
  int[] places() {
    return places.clone();
  }

  @Override
  public int size() {
    return places.length;
  }

  /** The same as if each text were written, of which none is made. */
  void writeTo(JsonWriter json) throws IOException {
    long[] halves = entries.codes(places);
    for (int i = 0; i < halves.length; i += 2) {
      json.raw(i == 0 ? "" : ",");
      json.text(halves[i], halves[i + 1]);
    }
  }

  @Override
  public String get(int index) {
    return entries.code(places[index]);
  }
}
