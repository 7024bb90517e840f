package org.artsenrol.opendata.api;

import java.util.function.Supplier;

/**
 * An answer kept to be given again.
 *
 * @param unchanged what is answered to whoever has these bytes
 * @param sha256 of the bytes
 * @param made what it was made from
 * @param version what it would be made from now
 */
record Shelved(Answer whole, Answer unchanged, String sha256, Object made, Supplier<?> version) {
  private static final int HEADERS = 2000;

  boolean isCurrent() {
    return made.equals(version.get());
  }

  /**
   * @param ifNoneMatch the header of that name; null for none
   */
  Answer answer(String ifNoneMatch) {
    boolean held = ifNoneMatch != null && new Holding(ifNoneMatch, "", "").has(sha256);
    return held ? unchanged : whole;
  }

  /** How much memory it takes, in bytes. */
  int weight() {
    return HEADERS + whole.body().weight();
  }
}
