/**
 * Seats and waitlists: what a draw gave, and what becomes of it until the class begins.
 *
 * <p>A waitlist's order is the result's and never changes; a seat's price is fixed when it is
 * offered. Whatever moves a seat writes its public record in the same transaction, so that a
 * stranger who replays the records comes to the lists that stand in the database. Everybody takes
 * hold in one order: the draw, then the learner, then the class.
 */
package org.artsenrol.enrol.seat;
