package org.artsenrol.lottery.fairness;

/** The tests of section 11, named here before any draw is looked at. */
public enum AuditTest {
  /** First hexadecimal digit of the tickets: chi-square against sixteen equal shares. */
  DIGITS,
  /** Ticket against arrival: Spearman's rank correlation. */
  ARRIVAL,
  /** Whether early applicants win more of the contests that only luck decides: rank sums. */
  EARLY_WINNERS,
  /** Admitted members of a group against the seats given: exact hypergeometric. */
  GROUP,
  /** Whether earlier winners win again more often than others: binomial. */
  REPEATED_WINNERS,
  /** The p-values of all draws looked at: Kolmogorov–Smirnov against the uniform law. */
  HISTORY
}
