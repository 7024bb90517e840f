package org.artsenrol.enrol.ruling;

/** A draw is void: it takes no applications and gives no seats; those it gave stay as they are. */
public record DrawVoided(Ruling ruling) implements OfRuling {}
