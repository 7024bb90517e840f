package org.artsenrol.enrol.ruling;

/** What was proposed about a draw is not done. */
public record RulingDropped(Ruling ruling) implements OfRuling {}
