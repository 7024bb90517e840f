package org.artsenrol.enrol.catalogue;

/**
 * What about a learner bears on her price.
 *
 * @param age full years on the term's first day
 * @param lowIncome whether the proof was shown and holds
 * @param returning whether she finished a class of the term before
 */
public record LearnerFacts(int age, boolean lowIncome, boolean returning) {
  private static final int SENIOR_FROM = 65;

  boolean entitledTo(DiscountKind kind) {
    return switch (kind) {
      case LOW_INCOME -> lowIncome;
      case RETURNING -> returning;
      case SENIOR -> age >= SENIOR_FROM;
    };
  }
}
