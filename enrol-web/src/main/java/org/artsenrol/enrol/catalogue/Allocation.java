package org.artsenrol.enrol.catalogue;

/** How a draw gives out places: see the draw protocol, section 4. */
public enum Allocation {
  /** Every class is drawn by itself; the order of wishes decides nothing. */
  INDEPENDENT,
  /** One class a round, by the order of the learner's wishes. */
  ROUNDS
}
