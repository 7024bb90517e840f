package org.artsenrol.enrol.kernel;

/** What a member of staff is trusted with, always together with a venue or the whole city. */
public enum Role {
  /** Runs one venue: its terms, classes, counter and lists. */
  VENUE_STAFF,
  /** The city's cultural affairs office: sees every venue, sets shared rules, draws nothing. */
  CITY_OFFICE,
  /** Exists in the demonstration only: may move office time forward, never back. */
  DEMO_OFFICER
}
