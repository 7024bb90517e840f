package org.artsenrol.lottery.verify;

/** What a check saw. Never a bare yes or no. */
sealed interface Verdict {

  /** Looked at, and so it is. */
  record Holds(Phrase seen) implements Verdict {}

  /**
   * Looked at, and it is not so.
   *
   * @param expected a value as it should stand there, or a {@link Phrase} about it
   * @param found likewise
   */
  record Broken(Phrase where, Object expected, Object found) implements Verdict {}

  /** It cannot be proven from here, and why. */
  record NotProven(Phrase why) implements Verdict {}

  /** There is nothing in this bundle that it could be about. */
  record NotApplicable(Phrase why) implements Verdict {}
}
