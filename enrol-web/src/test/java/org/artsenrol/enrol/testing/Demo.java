package org.artsenrol.enrol.testing;

/**
 * Who can sign in to the demonstration, as its own sign-in pages tell everybody, and what its terms
 * hold.
 */
public final class Demo {
  /** A mother of 41 with a daughter of nine; both applied last term. */
  public static final String LEARNER = "demo@example.org";

  /** The password of every demonstration account. */
  public static final String PASSWORD = "demo-orchid-ink-27";

  /** Staff of that venue; the other venues' staff are named alike. */
  public static final String DADUN = "dadun";

  public static final String HULUDUN = "huludun";
  public static final String CITY = "city";
  public static final String CLOCK = "clock";

  /** The term whose lotteries are open. */
  public static final String TERM = "2027s";

  /** The term that was drawn. */
  public static final String LAST_TERM = "2026f";

  private Demo() {}
}
