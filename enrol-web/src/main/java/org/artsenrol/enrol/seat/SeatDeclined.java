package org.artsenrol.enrol.seat;

/** A learner has given up a seat that she was offered. */
public record SeatDeclined(Seat seat) implements OfSeat {}
