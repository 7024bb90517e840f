package org.artsenrol.enrol.catalogue;

/**
 * Who counts as returning where a stage is for those who return. The proof is the venue's books.
 */
public enum Returning {
  /** Newcomers as well. */
  ANYBODY,
  /** Held a seat at the venue in an earlier term. */
  OF_VENUE,
  /** Held a seat in the same course in an earlier term. */
  OF_COURSE
}
