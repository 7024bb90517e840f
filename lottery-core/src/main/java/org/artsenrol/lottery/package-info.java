/**
 * The draw: a pure function of public data, as the protocol LC1 fixes it to the byte.
 *
 * <p>{@link org.artsenrol.lottery.Lottery#draw} takes the frozen list, the rules and the public
 * random value and gives the admissions and waitlists; whoever holds the same three gets the same
 * result. No clock, network, logging, locale or random generator is ever used here. Section numbers
 * in comments are those of the protocol.
 */
package org.artsenrol.lottery;
