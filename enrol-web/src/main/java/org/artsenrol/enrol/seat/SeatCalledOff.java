package org.artsenrol.enrol.seat;

/** A learner's class is not held; her seat is worth nothing, and her hours are free again. */
public record SeatCalledOff(Seat seat) implements OfSeat {}
