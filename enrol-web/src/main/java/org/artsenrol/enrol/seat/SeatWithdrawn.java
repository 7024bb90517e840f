package org.artsenrol.enrol.seat;

/** A learner has given back a seat that was hers. */
public record SeatWithdrawn(Seat seat) implements OfSeat {}
