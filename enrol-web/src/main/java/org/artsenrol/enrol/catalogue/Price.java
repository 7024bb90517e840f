package org.artsenrol.enrol.catalogue;

import java.util.Optional;

/**
 * A fee and what a learner really pays of it, in whole New Taiwan dollars.
 *
 * @param discount why she pays less; empty when she pays the list price
 */
public record Price(int list, int price, Optional<DiscountKind> discount) {}
