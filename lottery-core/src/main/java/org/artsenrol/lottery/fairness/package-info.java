/**
 * What statistics can say of a draw, by Apache Commons Math; the only package that uses it: chances
 * before the close, an audit of published draws as a smoke alarm, and a lab that tries one stage
 * under every rule (section 11).
 *
 * <p>Nothing here ever touches a result: a chance is told, a draw is computed, and only the
 * verifier proves one. Simulations run on fixed public seeds, so that everybody who has the same
 * applications gets the same figures.
 */
package org.artsenrol.lottery.fairness;
