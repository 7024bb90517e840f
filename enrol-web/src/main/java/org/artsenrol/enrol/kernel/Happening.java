package org.artsenrol.enrol.kernel;

/**
 * Something that happened, announced as a CDI event inside the transaction that did it. The journal
 * hears every one of them; features above the announcer hear those they care about.
 */
public interface Happening {

  /** What was done, as the journal names it. */
  default String act() {
    return getClass().getSimpleName();
  }

  /** What it was done to: a public id or slug. */
  String subject();

  /** What else a later reader needs; never personal data. */
  default String detail() {
    return "";
  }

  /** The venue it belongs to, or null when it belongs to none. */
  default VenueId venue() {
    return null;
  }
}
