/**
 * What nobody hands over, because it follows from what is public already: today's lists of a draw,
 * how punctual the city was, and where something went otherwise than promised.
 *
 * <p>Everything here is a function of the public view and the published files, so whoever holds the
 * bundles computes the same.
 */
package org.artsenrol.opendata.compiled;
