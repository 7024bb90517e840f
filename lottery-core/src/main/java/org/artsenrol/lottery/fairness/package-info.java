/**
 * The chances of a draw before it is held, by Apache Commons Math; the only package that uses it.
 *
 * <p>Nothing here ever touches a result: a chance is told, a draw is computed. Simulations run on
 * fixed public seeds, so that everybody who has the same applications gets the same figures.
 */
package org.artsenrol.lottery.fairness;
