package org.artsenrol.enrol.catalogue;

/** Which of a learner's classes count against a stage's limit. */
public enum LimitScope {
  /** Those of this stage alone. */
  STAGE,
  /** Those of the venue in the term, whichever stage they came from. */
  VENUE_TERM,
  /** Those of all venues in the term. */
  CITY_TERM
}
