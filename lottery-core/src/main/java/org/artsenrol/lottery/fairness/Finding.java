package org.artsenrol.lottery.fairness;

/**
 * One test's answer.
 *
 * @param about the draw, or draw and group, or how many draws
 */
public record Finding(AuditTest test, String about, Seen seen) {}
