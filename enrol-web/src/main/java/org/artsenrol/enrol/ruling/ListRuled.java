package org.artsenrol.enrol.ruling;

/** Two officers had a list frozen anew. */
public record ListRuled(Ruling ruling) implements OfRuling {}
