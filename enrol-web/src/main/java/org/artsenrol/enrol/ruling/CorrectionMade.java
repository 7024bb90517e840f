package org.artsenrol.enrol.ruling;

/**
 * Two officers put something right about a draw. By itself it moves nobody's seat: whatever does,
 * names the correction's record as its cause ({@link Ruling#getRecordHash}), and is about the same
 * class and code.
 */
public record CorrectionMade(Ruling ruling) implements OfRuling {}
