package org.artsenrol.enrol.ruling;

/** An officer has proposed something about a draw; it waits for another one. */
public record RulingProposed(Ruling ruling) implements OfRuling {}
