package org.artsenrol.enrol.catalogue;

/** Why a learner may pay less. Of several reasons the best one counts, never two together. */
public enum DiscountKind {
  LOW_INCOME,
  RETURNING,
  SENIOR
}
