package org.artsenrol.opendata.store;

/**
 * That a draw's file is published.
 *
 * @param name as in the bundle, for example {@code rules.json}
 * @param sha256 of its bytes, in hexadecimal
 */
public record DocumentLine(String draw, String name, String sha256) {}
