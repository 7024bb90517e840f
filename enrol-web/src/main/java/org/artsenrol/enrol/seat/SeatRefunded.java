package org.artsenrol.enrol.seat;

/** A learner has got back what she paid for a seat. */
public record SeatRefunded(Seat seat) implements OfSeat {}
