package org.artsenrol.lottery.fairness;

import java.util.SortedMap;

/**
 * Who gets what under one rule, over many trial draws.
 *
 * @param nothing learners without any class
 * @param firstChoice learners who got their first wish
 * @param seats seats given
 * @param byGroup seats given to members of each group that has a reserve
 */
public record LabRow(
    LabRule rule,
    Range nothing,
    Range firstChoice,
    Range seats,
    SortedMap<String, Range> byGroup) {}
