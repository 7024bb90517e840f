package org.artsenrol.enrol.seat;

/** A seat was not paid in time and is no longer kept for her. */
public record SeatLapsed(Seat seat) implements OfSeat {}
