package org.artsenrol.enrol.seat;

/** A learner has given up her place on a waitlist. */
public record PlaceLeft(WaitlistPlace place) implements OfPlace {}
