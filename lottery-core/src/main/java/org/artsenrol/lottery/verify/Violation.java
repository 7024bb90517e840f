package org.artsenrol.lottery.verify;

/** The first property of a fair allocation that a published result does not have. */
final class Violation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Verdict.Broken broken;

  Violation(Phrase where, Object expected, Object found) {
    super(where.key());
    broken = new Verdict.Broken(where, expected, found);
  }

  static void unless(boolean holds, Phrase where, Object expected, Object found) {
    if (!holds) {
      throw new Violation(where, expected, found);
    }
  }

  Verdict.Broken broken() {
    return broken;
  }
}
