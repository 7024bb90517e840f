package org.artsenrol.enrol.seat;

/** A learner has been offered a seat, by a draw, from a waitlist or at a desk. */
public record SeatOffered(Seat seat) implements OfSeat {}
