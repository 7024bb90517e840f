package org.artsenrol.enrol.catalogue;

/** What becomes of a seat that a stage could give and nobody took. */
public enum Unfilled {
  NEXT_STAGE,
  CLOSED
}
