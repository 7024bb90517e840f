package org.artsenrol.enrol.seat;

/** A learner has a place on a class's waitlist. */
public record PlacedOnWaitlist(WaitlistPlace place) implements OfPlace {}
