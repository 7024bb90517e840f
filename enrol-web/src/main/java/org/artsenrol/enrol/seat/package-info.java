/**
 * Seats and waitlists: what a draw gave, and what becomes of it.
 *
 * <p>A waitlist's order is the result's and never changes; a seat's price is fixed when it is
 * offered.
 */
package org.artsenrol.enrol.seat;
