package org.artsenrol.lottery;

/**
 * Where each applicant's ticket comes from: the seed in a draw, trial numbers in a simulation.
 * Applicants are named by their index in the list.
 */
public interface Luck {

  /** The tickets of one context. */
  Of in(String context);

  /** Tickets within a context; several threads may ask for those of different applicants. */
  interface Of {
    /** The first 8 bytes of the ticket, as an unsigned number. */
    long head(int applicant);

    /** All 32 bytes; asked for only when heads are too alike to decide. */
    byte[] whole(int applicant);
  }
}
