package org.artsenrol.enrol.catalogue;

/** What becomes of a seat that nobody paid for in time. */
public enum Unpaid {
  WAITLIST,
  NEXT_STAGE,
  CLOSED
}
