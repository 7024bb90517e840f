package org.artsenrol.enrol.seat;

/** A learner's seat is hers: it is paid, or there was nothing to pay. */
public record SeatConfirmed(Seat seat) implements OfSeat {}
