package org.artsenrol.enrol.catalogue;

/** What a day on which the venue is closed does to a time to pay that ends on it. */
public enum DaysOff {
  /** Nothing: convenience stores and machines take money on every day. */
  COUNT,
  /** The time to pay ends with the next day that is open. */
  MOVE
}
