package org.artsenrol.enrol.catalogue;

/** How much a learner should bring along. Its names stand in the words {@code Level.*}. */
public enum Level {
  BEGINNER,
  INTERMEDIATE,
  ADVANCED,
  ALL
}
