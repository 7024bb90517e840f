package org.artsenrol.opendata.watch;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.artsenrol.lottery.verify.Phrase;

/**
 * The log was caught: what, where, what was expected and what was found, with the files that show
 * it side by side. Nothing is looked at after the first.
 */
final class Contradiction extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final transient Object where;
  private final transient Object expected;
  private final transient Object found;
  private final transient Map<String, byte[]> exhibits = new LinkedHashMap<>();

  /**
   * @param where like the others a {@link Phrase}, or a value as it is
   */
  Contradiction(Fault fault, Object where, Object expected, Object found) {
    super(fault + ": expected " + expected + ", found " + found);
    this.fault = fault;
    this.where = where;
    this.expected = expected;
    this.found = found;
  }

  static void unless(boolean holds, Fault fault, Object where, Object expected, Object found) {
    if (!holds) {
      throw new Contradiction(fault, where, expected, found);
    }
  }

  /** The same with a file that shows it. */
  Contradiction with(String name, byte[] bytes) {
    exhibits.put(name, bytes);
    return this;
  }

  Contradiction with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Fault fault() {
    return fault;
  }

  Object where() {
    return where;
  }

  Object expected() {
    return expected;
  }

  Object found() {
    return found;
  }

  /** By name. */
  Map<String, byte[]> exhibits() {
    return exhibits;
  }
}
