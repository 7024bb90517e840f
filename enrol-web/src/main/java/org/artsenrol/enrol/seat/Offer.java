package org.artsenrol.enrol.seat;

import java.time.Instant;

/**
 * How a seat is offered: from where, whose reserved seat it is, and until when it may be paid.
 *
 * @param reserve the group for which the seat is kept; empty for one that is for everybody
 * @param payUntil exclusive, a whole second
 */
record Offer(SeatOrigin origin, String reserve, Instant payUntil, Step step) {}
